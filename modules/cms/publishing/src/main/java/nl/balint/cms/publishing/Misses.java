package nl.balint.cms.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.security.Seals;
import nl.balint.cms.workflow.Terms;

/**
 * Addresses that visitors asked for and that are not there: a path and how often, never who, from where or with which
 * query. What scanners try is left out, and so is what may hold something of a person; there is room for so many.
 */
public final class Misses {

    private static final String WORKSPACE = "misses";

    /** So many paths are kept, and so many wait between two writes. */
    private static final int MOST = 500;

    private static final int LONGEST = 120;

    /** An address as a page of this site has it: words of letters, digits and hyphens. */
    private static final Pattern LIKE_A_PAGE =
            Pattern.compile("(/[a-z0-9]+(-[a-z0-9]+)*){1,6}", Pattern.CASE_INSENSITIVE);

    /** Numbers of people, phones and postcodes, and keys of mailed links. */
    private static final Pattern OF_SOMEBODY =
            Pattern.compile("\\d{4,}[a-z]{2}\\b|\\d{5,}|[a-z0-9]{25,}", Pattern.CASE_INSENSITIVE);

    /** What who looks for holes asks every site for. */
    private static final Pattern OF_SCANNERS = Pattern.compile(
            "/(wp|wordpress|admin|administrator|phpmyadmin|pma|cgi-bin|vendor|backup|old|test|shell|config|console|actuator"
                    + "|owa|boaform|hnap1|solr|jenkins|api|graphql|debug|server-status|wp-[a-z-]+)(/.*)?",
            Pattern.CASE_INSENSITIVE);

    private final Clock clock;
    private final Map<String, Integer> waiting = new HashMap<>();

    public Misses(Repository repository, Clock clock) {
        repository.addRecords(WORKSPACE);
        this.clock = clock;
    }

    /** A path that was not there, how often it was asked for, and the last day on which it was. */
    public record Miss(String path, int times, LocalDate last) {}

    /** Counts it, in memory: who asks for what is not there writes nothing. */
    public void note(String path) {
        if (!isWorthKnowing(path)) {
            return;
        }
        synchronized (waiting) {
            if (waiting.size() < MOST || waiting.containsKey(path)) {
                waiting.merge(path, 1, Integer::sum);
            }
        }
    }

    static boolean isWorthKnowing(String path) {
        return path.length() <= LONGEST
                && LIKE_A_PAGE.matcher(path).matches()
                && !OF_SOMEBODY.matcher(path).find()
                && !OF_SCANNERS.matcher(path).matches();
    }

    /** Writes down what was counted; stands at the next save. */
    public void write(Content content) {
        Map<String, Integer> counted;
        synchronized (waiting) {
            counted = new HashMap<>(waiting);
            waiting.clear();
        }
        counted.forEach((path, times) -> add(content, path, times));
        if (!counted.isEmpty()) {
            list(content).stream().skip(MOST).forEach(miss -> drop(content, miss.path()));
        }
    }

    private void add(Content content, String path, int times) {
        Node node = Kept.record(content, WORKSPACE, Seals.digest(path));
        node.set("path", path);
        node.set("times", Value.of(Kept.number(node, "times") + times));
        node.set("last", LocalDate.ofInstant(clock.instant(), Terms.DUTCH_TIME).toString());
    }

    /** What was asked for most first. */
    public List<Miss> list(Content content) {
        return content.root(WORKSPACE).children().stream()
                .map(node -> new Miss(
                        Kept.text(node, "path"), Kept.number(node, "times"), LocalDate.parse(Kept.text(node, "last"))))
                .sorted(Comparator.comparing(Miss::times).reversed().thenComparing(Miss::path))
                .toList();
    }

    public void drop(Content content, String path) {
        content.find(ContentPath.root(WORKSPACE).child(Seals.digest(path))).ifPresent(Node::delete);
    }
}
