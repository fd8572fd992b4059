package nl.balint.cms.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with words: placeholders that are unknown, in the wrong place or missing. */
final class WordsCheck {

    private static final Set<String> OPEN_FIELDS = Set.of("subject", "glance");

    private final Map<String, Placeholder> known;
    private final List<Wrong> wrongs = new ArrayList<>();

    /**
     * Something wrong.
     *
     * @param field in which
     * @param kind the end of the key of the text that says what
     * @param about a placeholder as it is written; or empty
     */
    record Wrong(String field, String kind, String about) {}

    private WordsCheck(Writing writing) {
        this.known = writing.placeholders().stream().collect(Collectors.toMap(Placeholder::name, each -> each));
    }

    static List<Wrong> of(Writing writing, Words words) {
        WordsCheck check = new WordsCheck(writing);
        words.parts().forEach(check::field);
        Uses uses = Uses.of(words);
        writing.placeholders().stream()
                .filter(placeholder -> placeholder.traits().needed())
                .filter(placeholder -> !uses.anywhere().contains(placeholder.name()))
                .forEach(placeholder -> check.add(home(placeholder, writing), "needed", placeholder.written()));
        if (writing.hasButton() && words.button().isBlank()) {
            check.add("button", "empty", "");
        }
        return List.copyOf(check.wrongs);
    }

    private void field(String field, String text) {
        List<Piece> pieces =
                text.lines().flatMap(line -> Piece.parse(line).stream()).toList();
        for (String name : new HashSet<>(Piece.names(pieces).toList())) {
            Placeholder placeholder = known.get(name);
            String written = "{{" + name + "}}";
            if (placeholder == null || field.equals("button")) {
                add(field, "unknown", written);
            } else if (OPEN_FIELDS.contains(field) && !placeholder.traits().open()) {
                add(field, "closed", written);
            }
        }
        if (hasLooseBraces(pieces)) {
            add(field, "braces", "");
        }
        pieces.stream()
                .filter(piece -> piece instanceof Piece.Link link
                        && known.containsKey(link.name())
                        && !known.get(link.name()).traits().address())
                .forEach(piece -> add(field, "address", "{{" + ((Piece.Link) piece).name() + "}}"));
    }

    private static boolean hasLooseBraces(List<Piece> pieces) {
        return pieces.stream()
                .anyMatch(piece -> piece instanceof Piece.Strong strong
                        ? hasLooseBraces(strong.pieces())
                        : piece instanceof Piece.Text text
                                && (text.text().contains("{{") || text.text().contains("}}")));
    }

    /** Beside which field it is missed: where the house has it. */
    private static String home(Placeholder placeholder, Writing writing) {
        return writing.house().note().contains(placeholder.written()) ? "note" : "text";
    }

    private void add(String field, String kind, String about) {
        wrongs.add(new Wrong(field, kind, about));
    }
}
