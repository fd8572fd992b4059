package nl.balint.cms.wording;

import java.util.List;
import java.util.stream.Stream;

/** A part of a text, filled in and ready to be shown. */
record Block(Kind kind, List<Line> lines) {

    enum Kind {
        PARAGRAPH,
        HEADING,
        LIST
    }

    record Line(List<Span> spans) {}

    /**
     * Words of one look.
     *
     * @param address where they lead; empty when nowhere
     */
    record Span(String text, String address, boolean strong) {}

    /** All that it says, without its looks. */
    static String plain(List<Line> lines) {
        return String.join(
                " ",
                lines.stream()
                        .map(line -> String.join(
                                "", line.spans().stream().map(Span::text).toList()))
                        .toList());
    }

    static Stream<Span> spans(List<Block> blocks) {
        return blocks.stream().flatMap(block -> block.lines().stream()).flatMap(line -> line.spans().stream());
    }
}
