package nl.balint.cms.definitions;

/** Where and how the value of a field is kept. */
public enum Storage {
    /** A property of the field's name. */
    PROPERTY,
    /** A property with several values. */
    MANY_VALUES,
    /** Nowhere: it is only shown. */
    NOTHING,
    /** A property with the identifier of a node. */
    IDENTIFIER,
    /** A property with a path. */
    PATH,
    /** A property with an asset's key, {@code jcr:<identifier>}. */
    ASSET_KEY,
    /** A child node with the file, of type {@code mgnl:resource}. */
    FILE_NODE,
    /** Parts: properties of a child node of the field's name. */
    CHILD_NODE,
    /** Parts: properties of the node itself, under their own names. */
    SAME_NODE,
    /** Parts: properties of the node itself, named field + part without a separator. */
    PREFIXED,
    /** Parts: left to the multi field around it. */
    SURROUNDING,
    /** Entries: a child node of the field's name with a node {@code <name>0, <name>1 …} for each. */
    CHILD_PER_ENTRY,
    /** Entries: a child node of the field's name with properties {@code 0, 1 …}. */
    NUMBERED_PROPERTIES,
    /** Entries: children {@code 0, 1 …} of the node itself. */
    NUMBERED_NODES,
    /** Entries: a child node of the field's name with a node for each, named after its value. */
    NAMED_NODES,
    /** Entries: a child node of the field's name with nodes {@code 0, 1 …}. */
    NUMBERED_CHILDREN,
    /** Entries: nodes {@code <name>0, <name>1 …} directly under the node itself. */
    SIBLING_PER_ENTRY,
    /** Entries: one text, joined by commas. */
    JOINED,
    /** Switchable, older form: the option under the field's name, each value under field + option. */
    OPTION_SUFFIXED
}
