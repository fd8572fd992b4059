package nl.balint.cms.publishing;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.security.Visitor;

/**
 * What screens do with pages: always on somebody's behalf, so that nobody changes a page that they may not write
 * (docs/decisions/0137). Screens have no other way to the draft.
 */
public final class Deeds {

    private final Publishing publishing;
    private final Writers writers;
    private final UnaryOperator<String> names;

    /**
     * Begins.
     *
     * @param names knows the name of whoever has an id
     */
    public Deeds(Publishing publishing, Writers writers, UnaryOperator<String> names) {
        this.publishing = publishing;
        this.writers = writers;
        this.names = names;
    }

    /** The deeds, on pages that somebody may write. */
    public Publishing by(Visitor visitor) {
        return publishing.guarded(writers.guard(visitor));
    }

    /** The draft, for who looks. */
    public Content draft() {
        return publishing.draft();
    }

    /** A draft for who looks at what might have been: it may be changed, and is thrown away, never saved. */
    public Content sketch() {
        return publishing.sketch();
    }

    /** What visitors may see, and what is published for some of them. */
    public Content published() {
        return publishing.published();
    }

    /** Where visitors see a page. */
    public Optional<ContentPath> whereVisible(Node page) {
        return publishing.whereVisible(page);
    }

    /** Whether the draft says something else than a version; not when that is kept no more. */
    public boolean isChangedSince(Content content, Node page, int number) {
        return publishing.isChangedSince(content, page, number);
    }

    /** Which pages somebody may write. */
    public Writers.Sight sight(Content content, Visitor visitor) {
        return writers.sight(content, visitor);
    }

    /**
     * For what is done with a page without changing it, such as having it read.
     *
     * @throws NotAWriter when somebody may not write it
     */
    public void check(Content content, Visitor visitor, ContentPath path) {
        writers.check(content, visitor, path);
    }

    /**
     * Why somebody may not write a page.
     *
     * @param key of the sentence
     * @param arguments the title of the page, and who does write it
     */
    public record Why(String key, List<Object> arguments) {
        public Why {
            arguments = List.copyOf(arguments);
        }
    }

    /** For who may not. */
    public Why why(NotAWriter refusal) {
        return why(refusal.title(), refusal.rule());
    }

    /** For who looks at a page that they may not write. */
    public Why why(Content content, Node page) {
        return why(SitePages.title(page), Writers.of(content, page.path()));
    }

    /** Of who write by a rule; empty when there are none, or when it names none. */
    public static String names(WritersRule rule, UnaryOperator<String> names) {
        return rule.people().stream()
                .map(names)
                .filter(name -> !name.isBlank())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Why why(String title, WritersRule rule) {
        if (rule.kind() != WritersRule.Kind.SOME) {
            return new Why("publishing.writers.refused", List.of(title));
        }
        String people = names(rule, names);
        return people.isEmpty()
                ? new Why("publishing.writers.refused.none", List.of(title))
                : new Why("publishing.writers.refused.some", List.of(title, people));
    }
}
