package nl.balint.cms.wording;

import java.util.Arrays;
import java.util.List;

/** A part of a text as it was written: paragraphs, a heading that begins with {@code ##}, items with a dash. */
record WrittenBlock(Block.Kind kind, List<List<Piece>> lines) {

    private static final String HEADING = "## ";
    private static final String ITEM = "- ";

    /** The parts of a text; an empty line stands between two of them. */
    static List<WrittenBlock> parse(String text) {
        return Arrays.stream(text.replace("\r\n", "\n").split("\n[ \t]*\n"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(WrittenBlock::of)
                .toList();
    }

    private static WrittenBlock of(String part) {
        List<String> lines = part.lines().map(String::strip).toList();
        if (lines.size() == 1 && part.startsWith(HEADING)) {
            return new WrittenBlock(Block.Kind.HEADING, List.of(Piece.parse(part.substring(HEADING.length()))));
        }
        if (lines.stream().allMatch(line -> line.startsWith(ITEM))) {
            return new WrittenBlock(
                    Block.Kind.LIST,
                    lines.stream()
                            .map(line -> Piece.parse(line.substring(ITEM.length())))
                            .toList());
        }
        return new WrittenBlock(
                Block.Kind.PARAGRAPH, lines.stream().map(Piece::parse).toList());
    }

    /** Whether it is one placeholder and nothing else. */
    boolean isOnly(String name) {
        return lines.size() == 1
                && lines.get(0).size() == 1
                && lines.get(0).get(0) instanceof Piece.Hole hole
                && hole.name().equals(name);
    }

    List<String> names() {
        return lines.stream().flatMap(Piece::names).toList();
    }
}
