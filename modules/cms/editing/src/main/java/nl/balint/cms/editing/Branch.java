package nl.balint.cms.editing;

import java.util.List;

/**
 * The pages right below a place, as far as they are shown.
 *
 * @param from how many of them come before those that are shown
 * @param total how many there are
 */
public record Branch(List<Row> rows, int from, int total) {

    /** Of a page that is not opened. */
    static final Branch CLOSED = new Branch(List.of(), 0, 0);

    /**
     * A page with what is shown below it.
     *
     * @param isOpen whether its pages are shown
     */
    public record Row(PageLine page, boolean isOpen, Branch inside) {}

    public Branch {
        rows = List.copyOf(rows);
    }
}
