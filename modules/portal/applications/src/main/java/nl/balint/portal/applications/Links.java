package nl.balint.portal.applications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.portal.members.Entry;

/** The keys in mails to applicants. Only their fingerprints are kept; each opens one thing until some moment. */
public final class Links {

    private static final int OCTETS = 32;
    private static final String APPLICATION = "application";

    private final Repository repository;
    private final SecureRandom random;

    /** What a key opens. */
    public enum Purpose {
        CONFIRM,
        STATUS,
        START
    }

    /** A key that was given: for which application, until when. */
    public record Link(String applicationId, Purpose purpose, Instant until) {
        public boolean isOpen(Instant at) {
            return !at.isAfter(until);
        }
    }

    public Links(Repository repository, SecureRandom random) {
        repository.addIndex(APPLICATION);
        this.repository = repository;
        this.random = random;
    }

    /** Gives a key; stands at the save. */
    public String give(Content content, Link link) {
        byte[] octets = new byte[OCTETS];
        random.nextBytes(octets);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        Entry.blank(content.get(Shelves.LINKS).add(fingerprint(key), Entry.TYPE))
                .put(APPLICATION, link.applicationId())
                .put("purpose", link.purpose())
                .put("until", link.until());
        return key;
    }

    /** What a key was given for, open or not; nothing for one that was never given or taken back. */
    public Optional<Link> find(String key, Purpose purpose) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            return content.find(Shelves.LINKS.child(fingerprint(key)))
                    .map(Links::read)
                    .filter(link -> link.purpose() == purpose);
        }
    }

    /** Takes back the keys of an application for something; a key that confirms is taken back when another is given. */
    public void withdraw(Content content, String applicationId, Purpose purpose) {
        remove(content, applicationId, link -> link.purpose() == purpose);
    }

    /** Takes back all keys of an application. */
    public void withdrawAll(Content content, String applicationId) {
        remove(content, applicationId, any -> true);
    }

    private static void remove(Content content, String applicationId, Predicate<Link> which) {
        NodeQuery own = NodeQuery.below(Shelves.LINKS).ofType(Entry.TYPE).where(APPLICATION, applicationId);
        for (Node node : content.list(own)) {
            if (which.test(read(node))) {
                node.delete();
            }
        }
    }

    private static Link read(Node node) {
        Entry entry = new Entry(node);
        return new Link(
                entry.text(APPLICATION), entry.choice("purpose", Purpose.STATUS), entry.moment("until", Instant.EPOCH));
    }

    private static String fingerprint(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
