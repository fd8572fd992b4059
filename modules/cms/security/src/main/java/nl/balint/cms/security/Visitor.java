package nl.balint.cms.security;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.cms.content.Access;
import nl.balint.cms.http.Request;

/**
 * Somebody who signed in, as they are at this request: what they belong to was asked just now.
 *
 * @param userId the id of the account and of the person
 * @param name as others read it
 * @param roles what they are to the house; empty as long as the second factor is not given
 * @param language in which they read the screens
 * @param strength how surely they have shown who they are
 * @param access what of the content exists for them
 * @param provedAt when they last proved it
 * @param session the fingerprint of the session, by which it can be ended
 * @param withheld what they would have, if only they proved more
 */
public record Visitor(
        String userId,
        String name,
        Set<String> roles,
        Language language,
        Strength strength,
        Access access,
        Instant provedAt,
        String session,
        Withheld withheld) {

    public Visitor {
        roles = Set.copyOf(roles);
    }

    /** Somebody at an instant, from what they belong to; for the gate, jobs and tests. */
    public static Visitor of(String userId, Belongings belongings, Strength strength, Instant provedAt) {
        Set<String> belonging = new HashSet<>(belongings.principals());
        belongings.roles().forEach(role -> belonging.add(Withheld.ROLE + role));
        Set<String> principals = new HashSet<>(Set.of("everyone", "member:" + userId));
        boolean full = strength.isAtLeast(Strength.SECOND_FACTOR);
        if (full) {
            principals.addAll(belonging);
        }
        return new Visitor(
                userId,
                belongings.name(),
                full ? belongings.roles() : Set.of(),
                Language.DUTCH,
                strength,
                new Access(principals),
                provedAt,
                "",
                full ? Withheld.NOTHING : new Withheld(Proof.SECOND_FACTOR, belonging));
    }

    /** Who asks, when they signed in. */
    public static Optional<Visitor> find(Request request) {
        return request.attribute(Visitor.class)
                .or(() -> request.attribute(Arrival.class).flatMap(Arrival::visitor));
    }

    /** Who asks; somebody who did not sign in is led to where that is done. */
    public static Visitor get(Request request) {
        return find(request).orElseThrow(SignInNeeded::new);
    }

    /** Whether {@code group:…}, {@code lead:…} or {@code role:…} is among their principals now. */
    public boolean is(String principal) {
        return access.principals().contains(principal);
    }

    public boolean has(Strength asked) {
        return strength.isAtLeast(asked);
    }

    /** Whether they belong somewhere that opens only with a second factor, which they have not set up. */
    public boolean lacksFactor() {
        return withheld.isFor(Proof.SECOND_FACTOR);
    }

    /** Whether they have a role that asks for a longer password than theirs, and that waits until they chose one. */
    public boolean needsLongerPassword() {
        return withheld.isFor(Proof.LONGER_PASSWORD);
    }

    /**
     * The same with these roles only, until they chose a longer password; who lacks a factor is asked for that first.
     */
    Visitor withOnly(Set<String> kept) {
        if (!withheld.principals().isEmpty()) {
            return this;
        }
        Set<String> waiting = roles.stream()
                .filter(role -> !kept.contains(role))
                .map(role -> Withheld.ROLE + role)
                .collect(Collectors.toSet());
        Set<String> principals = new HashSet<>(access.principals());
        principals.removeAll(waiting);
        Set<String> left = new HashSet<>(roles);
        left.retainAll(kept);
        return new Visitor(
                userId,
                name,
                left,
                language,
                strength,
                new Access(principals),
                provedAt,
                session,
                new Withheld(Proof.LONGER_PASSWORD, waiting));
    }

    Visitor inSession(String fingerprint) {
        return new Visitor(userId, name, roles, language, strength, access, provedAt, fingerprint, withheld);
    }

    Visitor reading(Language chosen) {
        return new Visitor(userId, name, roles, chosen, strength, access, provedAt, session, withheld);
    }

    /** Without the name, for it has no place in a log. */
    @Override
    public String toString() {
        return "Visitor " + userId;
    }
}
