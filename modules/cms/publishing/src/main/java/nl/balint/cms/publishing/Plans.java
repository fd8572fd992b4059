package nl.balint.cms.publishing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;

/** What is to happen with pages: of each page at most one act of a kind, kept as {@code plans:/<id>-publish}. */
public final class Plans {

    private static final String WORKSPACE = "plans";

    public Plans(Repository repository) {
        repository.addRecords(WORKSPACE);
    }

    /** Of a page, in the order of the acts. */
    public List<Planned> of(Content content, String page) {
        return Arrays.stream(Planned.Act.values())
                .flatMap(act -> find(content, page, act).stream())
                .toList();
    }

    public Optional<Planned> find(Content content, String page, Planned.Act act) {
        return content.find(path(page, act)).map(Plans::planned);
    }

    /** Of all pages, the earliest first. */
    public List<Planned> list(Content content) {
        return content.root(WORKSPACE).children().stream()
                .map(Plans::planned)
                .sorted(Comparator.comparing(Planned::at).thenComparing(Planned::page))
                .toList();
    }

    /** Takes the place of what was planned of the same kind; stands at the next save. */
    void put(Content content, Planned planned) {
        drop(content, planned.page(), planned.act());
        Node node =
                content.root(WORKSPACE).add(path(planned.page(), planned.act()).name(), Kept.RECORD);
        node.set("page", planned.page());
        node.set("act", name(planned.act()));
        node.set("at", Kept.value(planned.at()));
        node.set("who", planned.who());
        node.set("version", Value.of(planned.version()));
        node.set("set", planned.set());
        node.set("failed", Value.of(planned.failed()));
    }

    /** Forgets it; what was not planned is no fault. Stands at the next save. */
    void drop(Content content, String page, Planned.Act... acts) {
        for (Planned.Act act : acts) {
            content.find(path(page, act)).ifPresent(Node::delete);
        }
    }

    private static ContentPath path(String page, Planned.Act act) {
        return ContentPath.root(WORKSPACE).child(page + "-" + name(act));
    }

    private static String name(Planned.Act act) {
        return act.name().toLowerCase(Locale.ROOT);
    }

    private static Planned planned(Node node) {
        return new Planned(
                Kept.text(node, "page"),
                Planned.Act.valueOf(Kept.text(node, "act").toUpperCase(Locale.ROOT)),
                Kept.moment(node, "at").orElseThrow(),
                Kept.text(node, "who"),
                Kept.number(node, "version"),
                Kept.text(node, "set"),
                node.property("failed").filter(Value.of(true)::equals).isPresent());
    }
}
