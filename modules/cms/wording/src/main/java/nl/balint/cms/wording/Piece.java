package nl.balint.cms.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A part of a line as it was written. What is shown for a placeholder is never read again as something written. */
sealed interface Piece {

    /** Words that stand as they are. */
    record Text(String text) implements Piece {}

    /** A placeholder. */
    record Hole(String name) implements Piece {}

    /** Words that lead to the address of a placeholder: {@code [stop deze mails]({{stoppen}})}. */
    record Link(String words, String name) implements Piece {}

    /** Words with weight: {@code **let op**}. */
    record Strong(List<Piece> pieces) implements Piece {}

    /** The parts of a line. */
    static List<Piece> parse(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = Written.PIECE.matcher(line);
        int end = 0;
        while (matcher.find()) {
            text(line.substring(end, matcher.start()), pieces);
            pieces.add(piece(matcher));
            end = matcher.end();
        }
        text(line.substring(end), pieces);
        return List.copyOf(pieces);
    }

    /** The names of the placeholders in a line. */
    static Stream<String> names(List<Piece> pieces) {
        return pieces.stream().flatMap(Piece::names);
    }

    private static Stream<String> names(Piece piece) {
        if (piece instanceof Hole hole) {
            return Stream.of(hole.name());
        }
        if (piece instanceof Link link) {
            return Stream.of(link.name());
        }
        return piece instanceof Strong strong ? names(strong.pieces()) : Stream.empty();
    }

    private static Piece piece(Matcher matcher) {
        if (matcher.group("hole") != null) {
            return new Hole(matcher.group("hole"));
        }
        if (matcher.group("link") != null) {
            return new Link(matcher.group("words"), matcher.group("link"));
        }
        return new Strong(parse(matcher.group("strong")));
    }

    private static void text(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Text(text));
        }
    }

    /** How the parts are written. */
    final class Written {

        private static final String NAME = "\\{\\{\\s*(?<%s>[\\p{L}][\\p{L}\\d-]{0,40})\\s*}}";

        private static final Pattern PIECE = Pattern.compile(NAME.replace("%s", "hole")
                + "|\\[(?<words>[^\\[\\]{}]+)]\\(" + NAME.replace("%s", "link") + "\\)|\\*\\*(?<strong>[^*]+)\\*\\*");

        private Written() {}
    }
}
