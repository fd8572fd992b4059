package nl.balint.cms.submissions;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailKind;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.security.Seals;
import nl.balint.cms.workflow.Terms;

/**
 * Forms that somebody asked us to keep. A draft lies under the fingerprint of the key that its owner got by mail, and
 * closed with that key: without the mail nobody opens it, also not the house.
 */
final class Drafts {

    static final Duration KEPT = Duration.ofDays(14);
    static final String ADDRESS = "/formulieren/verder/";

    private static final String UNTIL = "draftUntil";
    private static final String STATE = "draft";
    private static final String PURPOSE = "form-draft|";
    private static final String MAIL = "forms:mails/draft";

    private final Submissions submissions;
    private final Waiting waiting;
    private final Seals seals;
    private final Post post;

    /** What mails need: the way out, and the address of the house. */
    record Post(Outbox outbox, URI home, Clock clock) {}

    Drafts(Submissions submissions, Waiting waiting, Seals seals, Post post) {
        this.submissions = submissions;
        this.waiting = waiting;
        this.seals = seals;
        this.post = post;
    }

    /** Keeps a filling and mails the way back to it; a draft that it was taken up from is replaced. */
    void keep(Filling filling, String title, String email) {
        String key = seals.secret();
        String fingerprint = Seals.fingerprint(key);
        Instant until = post.clock().instant().plus(KEPT);
        submissions.change(system -> {
            delete(system, filling.draft());
            Node node = SubmissionNodes.add(system, fingerprint);
            node.set(SubmissionNodes.DRAFT_OF, filling.form());
            SubmissionNodes.set(node, UNTIL, until);
            node.set(STATE, seals.seal(PURPOSE + key, FillingText.write(filling.ofDraft(fingerprint))));
            String link = post.home().resolve(ADDRESS + key).toString();
            Map<String, Object> values = Map.of("title", title, "link", link, "until", written(until));
            post.outbox().add(system, new Mail(MAIL, email, values, MailKind.ACCESS));
            return node;
        });
        waiting.keep(filling.files(), KEPT);
    }

    /** As ISO 8601 has it, for the template to say in words. */
    private static String written(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(Terms.DUTCH_TIME));
    }

    /** The draft of which somebody has the key, as long as it is kept. */
    Optional<Filling> find(String key) {
        try (Content system = submissions.open()) {
            return SubmissionNodes.find(system, Seals.fingerprint(key))
                    .filter(node -> SubmissionNodes.moment(node, UNTIL)
                            .filter(until -> until.isAfter(post.clock().instant()))
                            .isPresent())
                    .flatMap(node -> seals.unsealKept(PURPOSE + key, SubmissionNodes.text(node, STATE)))
                    .map(FillingText::read);
        }
    }

    /** Wipes the draft of which somebody has the key. */
    void wipe(String key) {
        Optional<Filling> draft = find(key);
        if (draft.isPresent()) {
            submissions.change(system -> {
                delete(system, draft.get().draft());
                return draft;
            });
            waiting.forget(draft.get().files());
        }
    }

    /** Takes a draft away; stands at the next save. */
    void delete(Content system, String fingerprint) {
        SubmissionNodes.find(system, fingerprint)
                .filter(node -> node.property(SubmissionNodes.DRAFT_OF).isPresent())
                .ifPresent(Node::delete);
    }

    /** Wipes the drafts whose time is up; how many that were. */
    int sweep() {
        return submissions.change(system -> {
            Instant now = post.clock().instant();
            List<Node> over = new ArrayList<>(SubmissionNodes.all(system, UNTIL)
                    .filter(node -> SubmissionNodes.moment(node, UNTIL)
                            .filter(until -> !until.isAfter(now))
                            .isPresent())
                    .toList());
            over.forEach(Node::delete);
            return over.size();
        });
    }
}
