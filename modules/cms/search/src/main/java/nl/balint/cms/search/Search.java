package nl.balint.cms.search;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import nl.balint.cms.search.internal.UserQuery;
import nl.balint.cms.search.internal.UserQuery.Clause;

/**
 * Finds documents in an index. Whatever is typed gets an answer, never a failure; and whoever asks gets to know only of
 * documents that share a principal with him.
 */
public final class Search {

    private final Searchable index;
    private final Wishes wishes;
    private final BooleanSupplier takingIn;

    public Search(Index index) {
        this(index, () -> false);
    }

    /** takingIn: whether the index is being filled and finds too little. */
    Search(Index index, BooleanSupplier takingIn) {
        this(index.searchable(), takingIn);
    }

    public Search(Shelves shelves) {
        this(shelves.searchable(), () -> false);
    }

    private Search(Searchable index, BooleanSupplier takingIn) {
        this.index = index;
        this.takingIn = takingIn;
        this.wishes = new Wishes(index.dutch());
    }

    /** Whether what there is to be found is still being taken in, so that too little is found. */
    public boolean isTakingIn() {
        return takingIn.getAsBoolean();
    }

    /** The documents that fit, best first; equals in the order of their ids. */
    public Results find(SearchQuery query) {
        UserQuery typed = UserQuery.parse(query.text());
        List<Clause> wanted = telling(typed.wanted());
        if (wanted.isEmpty()) {
            return Results.none();
        }
        return index.read(
                query.principals(), searcher -> new Finding(index, searcher, wishes, query).find(typed, wanted));
    }

    /** Titles and headings that fit what is being typed, at most so many, best first. */
    public List<Suggestion> suggest(String text, int size, Set<String> principals) {
        return index.read(
                principals, searcher -> new Suggesting(index.dutch(), searcher, principals).suggest(text, size));
    }

    /** The wishes that can be looked for: without "de" and "wat", unless there is nothing else. */
    private List<Clause> telling(List<Clause> clauses) {
        List<Clause> telling = clauses.stream().filter(wishes::isTelling).toList();
        return telling.isEmpty() ? clauses.stream().filter(wishes::hasWords).toList() : telling;
    }
}
