package nl.balint.portal.directory.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailKind;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.submissions.FormReceiver;
import nl.balint.cms.submissions.Received;
import nl.balint.cms.submissions.Submission;
import nl.balint.portal.directory.Directory;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Members;

/**
 * Passes on what a visitor writes to somebody who is listed, whose mail address nobody sees (PRIVACY R-MIN-4). Nothing
 * of it is kept here but the mail on its way. The brakes on forms slow down who writes to many.
 */
public final class Relay implements FormReceiver {

    /** The form: {@code light-modules/directory/forms/begeleider.yaml}. */
    public static final String FORM = "begeleider";

    private static final String WHOM = "whom";

    private final Directory directory;
    private final Members members;
    private final Outbox outbox;
    private final Audit audit;

    public Relay(Directory directory, Members members, Outbox outbox, Audit audit) {
        this.directory = directory;
        this.members = members;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** To whom one may write now. */
    public List<Choice> choices() {
        return directory.list(LeaderListing.class).stream()
                .filter(LeaderListing::contact)
                .sorted(Comparator.comparing(LeaderListing::slug))
                .map(leader -> Choice.of(leader.slug(), leader.name()))
                .toList();
    }

    @Override
    public Received receive(Content system, Submission submission) {
        Optional<Member> to = directory.list(LeaderListing.class).stream()
                .filter(leader -> leader.contact() && leader.slug().equals(submission.text(WHOM)))
                .findFirst()
                .flatMap(leader -> members.findCurrent(leader.memberId()))
                .filter(member -> !member.contact().email().isEmpty());
        if (to.isEmpty()) {
            return Received.refused(WHOM, "directory.relay.gone");
        }
        Map<String, String> values = Map.of(
                "name", to.get().name().addressed(),
                "writer", submission.text("name"),
                "email", submission.text("email"),
                "message", submission.text("message"));
        outbox.add(system, new Mail("directory:mails/relay", to.get().contact().email(), values, MailKind.SERVICE));
        audit.note(
                system,
                AuditLine.ofHouse("directory.relayed", "member:" + to.get().id()));
        return Received.thanks();
    }
}
