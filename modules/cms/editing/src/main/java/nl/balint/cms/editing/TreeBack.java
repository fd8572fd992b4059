package nl.balint.cms.editing;

import java.util.List;

/** What takes back a deed of the tree. Pages are told by their ids, so that it holds wherever they are by then. */
sealed interface TreeBack {

    /** The pages go back to where they were; the last one first. */
    record Moved(List<Spot> spots) implements TreeBack {
        public Moved {
            spots = List.copyOf(spots);
        }
    }

    /** The pages come out of the bin. */
    record Binned(List<String> pages) implements TreeBack {
        public Binned {
            pages = List.copyOf(pages);
        }
    }

    /** The pages that were made go to the bin. */
    record Made(List<String> pages) implements TreeBack {
        public Made {
            pages = List.copyOf(pages);
        }
    }

    /**
     * Where a page stood.
     *
     * @param parent the id of the page above it; empty at the top
     * @param before the name of the one after it; empty when it was the last
     */
    record Spot(String page, String parent, String name, String before) {}
}
