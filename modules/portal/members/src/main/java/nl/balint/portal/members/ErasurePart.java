package nl.balint.portal.members;

import java.util.List;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Value;

/**
 * A plug: what one module does when a person is erased (PRIVACY R-RET-3). All modules take part in one save. It may be
 * asked again for somebody who is gone already: what is not there is no fault.
 */
public interface ErasurePart {

    /** What would become of what is there; nothing is changed. Kinds of which there is nothing are left out. */
    List<Fate> look(Content system, Traces traces);

    /**
     * Takes away what goes; stands at the save of the whole.
     *
     * @return octets to be taken off the disk after that save; only such that nobody else can have
     */
    Set<Value.Binary> erase(Content system, Traces traces);

    /** Does what cannot stand in that save, after it, and again at each start for a while. */
    default void finish(Traces traces) {}
}
