package nl.balint.cms.content;

import java.util.Map;
import java.util.Set;

/**
 * What a node was at one revision, for one set of principals.
 *
 * @param types its primary type, mixins and all their super types
 * @param children the children that may be seen, by name, in order
 */
record NodeRecord(
        ContentPath path,
        String id,
        String type,
        Set<String> types,
        Map<String, Value> properties,
        Map<String, ContentPath> children) {}
