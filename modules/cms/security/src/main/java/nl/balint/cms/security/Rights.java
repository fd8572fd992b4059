package nl.balint.cms.security;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import nl.balint.cms.definitions.NamedLists;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.security.internal.rights.RoleBook;

/**
 * Who may what. A permission is a word for a part of the house and one for a deed, such as {@code members:edit};
 * {@code config/roles.yaml} says which roles have it.
 */
public final class Rights {

    /** The roles that the house knows; a person has them from a day to a day. */
    public static final Set<String> ROLES =
            Set.of("secretariaat", "redactie", "eindredactie", "commissie", "bestuur", "pam", "privacy", "beheer");

    private final RoleBook book;
    private final Clock clock;
    private final Duration proofLasts;
    private volatile Told told = (visitor, what, isThere) -> {};

    /** Whoever must know of refusals. */
    @FunctionalInterface
    interface Told {
        void refused(Visitor visitor, String what, BooleanSupplier isThere);
    }

    private Rights(RoleBook book, Clock clock, Duration proofLasts) {
        this.book = book;
        this.clock = clock;
        this.proofLasts = proofLasts;
    }

    /**
     * Reads the permissions of the roles.
     *
     * @throws WrongRoles naming every mistake with file and line
     */
    public static Rights read(Path file, Clock clock, Duration proofLasts) {
        NamedLists read = NamedLists.read(file);
        List<String> problems = new ArrayList<>();
        read.problems().forEach(problem -> problems.add(problem.told()));
        Map<String, List<String>> roles = new LinkedHashMap<>();
        read.lists().forEach((role, entries) -> {
            if (!ROLES.contains(role)) {
                problems.add(file + ": '" + role + "' is no role of the house");
            }
            for (NamedLists.Entry entry : entries) {
                if (!RoleBook.isPermission(entry.text())) {
                    problems.add(file + ":" + entry.line() + ": expected a permission such as members:edit, found '"
                            + entry.text() + "'");
                }
            }
            roles.put(role, entries.stream().map(NamedLists.Entry::text).toList());
        });
        ROLES.stream()
                .filter(role -> !roles.containsKey(role))
                .sorted()
                .forEach(role -> problems.add(file + ": the role '" + role + "' is missing"));
        if (!problems.isEmpty()) {
            throw new WrongRoles(problems);
        }
        return of(roles, clock, proofLasts);
    }

    /** From permissions at hand; for tests. */
    public static Rights of(Map<String, List<String>> roles, Clock clock, Duration proofLasts) {
        return new Rights(new RoleBook(roles), clock, proofLasts);
    }

    public boolean may(Visitor visitor, String permission) {
        return book.may(visitor.roles(), permission);
    }

    /** Whether a role has a permission. */
    public boolean gives(String role, String permission) {
        return book.may(Set.of(role), permission);
    }

    /** Who asks, when they may; for anybody else the page does not exist. */
    public Visitor require(Request request, String permission) {
        return requireAny(request, List.of(permission));
    }

    /** Who asks, when they may at least one of these. */
    public Visitor requireAny(Request request, List<String> permissions) {
        Visitor visitor = Visitor.get(request);
        if (permissions.stream().anyMatch(permission -> may(visitor, permission))) {
            return visitor;
        }
        Withheld withheld = visitor.withheld();
        if (permissions.stream().anyMatch(permission -> book.may(withheld.roles(), permission))) {
            throw new SignInNeeded(withheld.needed());
        }
        refused(visitor, String.join(" ", permissions));
        throw new RequestFailure(Reason.NOT_FOUND, "security.missing");
    }

    /** Somebody asked for what is there and is not theirs; for them it does not exist, and the log tells of it. */
    public void refused(Visitor visitor, String what) {
        refused(visitor, what, () -> true);
    }

    /** The same of what may not be there; that is looked up while they have their answer already. */
    public void refused(Visitor visitor, String what, BooleanSupplier isThere) {
        told.refused(visitor, what, isThere);
    }

    void tell(Told changed) {
        told = changed;
    }

    /** Who asks, when they gave their second factor; who has none is led to set it up. */
    public Visitor requireSecondFactor(Request request) {
        Visitor visitor = Visitor.get(request);
        if (!visitor.has(Strength.SECOND_FACTOR)) {
            throw new SignInNeeded(Proof.SECOND_FACTOR);
        }
        return visitor;
    }

    /** Who asks, when they proved it only just; otherwise they are asked to do so again. */
    public Visitor requireRecent(Request request) {
        Visitor visitor = Visitor.get(request);
        if (visitor.provedAt().plus(proofLasts).isBefore(clock.instant())) {
            throw new SignInNeeded(Proof.AGAIN);
        }
        return visitor;
    }

    /** Who asks, when they may and have only just shown who they are. */
    public Visitor requireRecent(Request request, String permission) {
        require(request, permission);
        return requireRecent(request);
    }
}
