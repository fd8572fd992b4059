package nl.balint.cms.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts values in the places of placeholders. */
final class Filling {

    private final Map<String, String> values;
    private final Set<String> optional;

    /**
     * With these values.
     *
     * @param values what each placeholder shows, by its name
     */
    Filling(List<Placeholder> placeholders, Map<String, String> values) {
        this.values = Map.copyOf(values);
        this.optional = placeholders.stream()
                .filter(placeholder -> placeholder.traits().optional())
                .map(Placeholder::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The text with its values; a paragraph without a value that need not be there is left out.
     *
     * @return nothing when another value is missing: these words do not fit what is told
     */
    Optional<List<Block>> text(String text) {
        List<Block> blocks = new ArrayList<>();
        for (WrittenBlock written : WrittenBlock.parse(text)) {
            List<String> missing = missing(written.names());
            if (!optional.containsAll(missing)) {
                return Optional.empty();
            }
            if (missing.isEmpty()) {
                blocks.add(block(written));
            }
        }
        return Optional.of(List.copyOf(blocks));
    }

    /** One line with its values, without looks. */
    Optional<String> line(String line) {
        List<Piece> pieces = Piece.parse(line);
        return missing(Piece.names(pieces).toList()).isEmpty()
                ? Optional.of(Block.plain(lines(pieces)))
                : Optional.empty();
    }

    private List<String> missing(List<String> names) {
        for (String name : names) {
            if (!values.containsKey(name)) {
                throw new BrokenWording("there is no placeholder " + name);
            }
        }
        return names.stream().filter(name -> value(name).isBlank()).toList();
    }

    private Block block(WrittenBlock written) {
        return new Block(
                written.kind(),
                written.lines().stream().flatMap(line -> lines(line).stream()).toList());
    }

    /** A value of several lines, such as what somebody wrote, keeps them. */
    private List<Block.Line> lines(List<Piece> pieces) {
        List<Block.Line> lines = new ArrayList<>();
        List<Block.Span> line = new ArrayList<>();
        for (Block.Span span :
                pieces.stream().flatMap(piece -> spans(piece, false)).toList()) {
            String[] parts = span.text().split("\n", -1);
            for (int at = 0; at < parts.length; at++) {
                if (at > 0) {
                    lines.add(new Block.Line(List.copyOf(line)));
                    line.clear();
                }
                line.add(new Block.Span(parts[at], span.address(), span.strong()));
            }
        }
        lines.add(new Block.Line(List.copyOf(line)));
        return lines;
    }

    private Stream<Block.Span> spans(Piece piece, boolean strong) {
        if (piece instanceof Piece.Strong part) {
            return part.pieces().stream().flatMap(each -> spans(each, true));
        }
        if (piece instanceof Piece.Link link) {
            return Stream.of(new Block.Span(link.words(), value(link.name()), strong));
        }
        String text = piece instanceof Piece.Hole hole ? value(hole.name()) : ((Piece.Text) piece).text();
        return Stream.of(new Block.Span(text, "", strong));
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }
}
