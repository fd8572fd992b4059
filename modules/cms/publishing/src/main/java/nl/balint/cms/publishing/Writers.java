package nl.balint.cms.publishing;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Grant;
import nl.balint.cms.content.Guard;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Right;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;

/**
 * Who of the redactie writes which pages (docs/decisions/0137). It is kept as access control of the draft, for
 * principals that nobody opens content with: so it gives no one anything to read.
 */
public final class Writers {

    /** Everybody who may edit pages. */
    static final String ALL = "writers:all";

    /** Somebody, with the id. */
    static final String ONE = "writer:";

    private static final String PUBLISH = "pages:publish";

    /** For who looks: no page may be changed through it. */
    static final Guard NOBODY = (content, path, reach) -> {
        if (Pen.isAbout(path)) {
            throw new IllegalStateException("This draft is for looking, not for changing " + path);
        }
    };

    private final Rights rights;

    public Writers(Rights rights) {
        this.rights = rights;
    }

    /** Lets pass what somebody may write; the eindredactie may write everything. */
    public Guard guard(Visitor visitor) {
        return rights.may(visitor, PUBLISH) ? Guard.NONE : new Pen(visitor);
    }

    /** Whether somebody may write, of one content; for a list of pages. */
    public interface Sight {
        boolean may(ContentPath path);
    }

    public Sight sight(Content content, Visitor visitor) {
        if (rights.may(visitor, PUBLISH)) {
            return path -> true;
        }
        Pen pen = new Pen(visitor);
        return path -> !Pen.isAbout(path) || pen.may(content, path);
    }

    /**
     * Goes on when somebody may write a page.
     *
     * @throws NotAWriter when they may not
     */
    public void check(Content content, Visitor visitor, ContentPath path) {
        guard(visitor).check(content, path, Guard.Reach.NODE);
    }

    /** What a page says itself. */
    public static WritersRule own(Content content, ContentPath path) {
        Set<String> people = new HashSet<>();
        WritersRule rule = WritersRule.AS_ABOVE;
        for (Grant grant : content.grants(path)) {
            boolean isAllowed = grant.effect() == Grant.Effect.ALLOW && grant.right() == Right.WRITE;
            if (grant.principal().equals(ALL)) {
                rule = isAllowed ? WritersRule.EVERYBODY : WritersRule.some(Set.of());
            } else if (grant.principal().startsWith(ONE) && isAllowed) {
                people.add(grant.principal().substring(ONE.length()));
            }
        }
        return rule.kind() == WritersRule.Kind.SOME ? WritersRule.some(people) : rule;
    }

    /** What holds for a page: what the nearest says that says something, from this one up. */
    public static WritersRule of(Content content, ContentPath path) {
        ContentPath place = path;
        while (!place.isRoot()) {
            WritersRule rule = content.find(place).isPresent() ? own(content, place) : WritersRule.AS_ABOVE;
            if (rule.kind() != WritersRule.Kind.AS_ABOVE) {
                return rule;
            }
            place = place.parent();
        }
        return WritersRule.EVERYBODY;
    }

    /** Stands at the next save. */
    static void set(Content content, ContentPath path, WritersRule rule) {
        Set<String> said = content.grants(path).stream()
                .map(Grant::principal)
                .filter(principal -> principal.equals(ALL) || principal.startsWith(ONE))
                .collect(Collectors.toSet());
        said.forEach(principal -> content.revoke(path, principal));
        switch (rule.kind()) {
            case AS_ABOVE -> {}
            case EVERYBODY -> content.allow(path, ALL, Right.WRITE);
            case SOME -> {
                content.deny(path, ALL, Right.WRITE);
                rule.people().stream().sorted().forEach(person -> content.allow(path, ONE + person, Right.WRITE));
            }
        }
    }

    static NotAWriter refusal(Content content, ContentPath path) {
        ContentPath place = path;
        while (content.find(place).isEmpty()) {
            place = place.parent();
        }
        Node page = SitePages.of(content.get(place));
        return new NotAWriter(SitePages.title(page), of(content, page.path()));
    }
}
