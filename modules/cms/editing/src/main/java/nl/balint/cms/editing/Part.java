package nl.balint.cms.editing;

import java.util.List;

/** What stands on a page, as an outline. */
public sealed interface Part {

    /**
     * A place for components.
     *
     * @param path where it is, also when nothing was ever put there
     * @param isFull whether no more may be added
     */
    record AreaPart(String path, String label, List<ComponentPart> components, boolean isFull) implements Part {
        public AreaPart {
            components = List.copyOf(components);
        }
    }

    /**
     * One component.
     *
     * @param summary its first words
     * @param editable whether there is a dialog for it
     * @param areas places for components inside it
     */
    record ComponentPart(String path, String label, String summary, boolean editable, List<AreaPart> areas)
            implements Part {
        public ComponentPart {
            areas = List.copyOf(areas);
        }
    }
}
