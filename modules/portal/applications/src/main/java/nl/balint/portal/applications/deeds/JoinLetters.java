package nl.balint.portal.applications.deeds;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.balint.cms.content.Content;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailKind;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Links;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.Letter;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupPerson;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Register;

/**
 * The mails about an application. Those to the applicant hold a key that opens their own page; those to whoever handles
 * it hold the number and an address behind the door, and name nobody.
 */
final class JoinLetters {

    private static final Duration STATUS_KEPT = Duration.ofDays(90);

    private final BiConsumer<Content, Mail> outbox;
    private final Register register;
    private final Links links;
    private final Post post;
    private final Clock clock;

    /** Where mails come from and go to. */
    record Post(URI baseUrl, String office) {}

    /**
     * Makes them.
     *
     * @param outbox takes a mail in the save of the act
     */
    JoinLetters(BiConsumer<Content, Mail> outbox, Register register, Links links, Post post, Clock clock) {
        this.outbox = outbox;
        this.register = register;
        this.links = links;
        this.post = post;
        this.clock = clock;
    }

    /** To the applicant, about where the application stands now. */
    void tell(Content content, Application now, Letter letter) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", now.person().name().full());
        values.put("number", now.number());
        values.put("link", post.baseUrl().resolve(address(content, now, letter)).toString());
        values.putAll(about(now.state()));
        outbox.accept(
                content, new Mail(letter.template(), now.person().contact().email(), values, MailKind.ACCESS));
    }

    /** To each leader of a group. */
    void tellLeaders(Content content, Application now, Letter letter, String groupId) {
        for (Member leader : leaders(groupId)) {
            add(content, letter, leader.contact().email(), now.number(), Addresses.GROUP + "/" + now.id());
        }
    }

    void tellOffice(Content content, Application now, Letter letter) {
        add(content, letter, post.office(), now.number(), Addresses.OFFICE + "/" + now.id());
    }

    /** Whoever leads the group now and has a mail address. */
    List<Member> leaders(String groupId) {
        Instant now = clock.instant();
        return register.people(groupId, now).stream()
                .filter(person -> person.leadsAt(now))
                .map(GroupPerson::member)
                .filter(member -> !member.contact().email().isEmpty())
                .toList();
    }

    private void add(Content content, Letter letter, String to, String number, String address) {
        Map<String, Object> values =
                Map.of("number", number, "link", post.baseUrl().resolve(address).toString());
        outbox.accept(content, new Mail(letter.template(), to, values, MailKind.SERVICE));
    }

    private String address(Content content, Application now, Letter letter) {
        if (now.state() instanceof JoinState.ToConfirm open && letter == Letter.CONFIRM) {
            links.withdraw(content, now.id(), Links.Purpose.CONFIRM);
            return Addresses.CONFIRM + "/"
                    + links.give(content, new Links.Link(now.id(), Links.Purpose.CONFIRM, open.until()));
        }
        Instant until = clock.instant().plus(STATUS_KEPT);
        return Addresses.STATUS + "/" + links.give(content, new Links.Link(now.id(), Links.Purpose.STATUS, until));
    }

    /** What a mail tells of where it stands: the group, the first day, until when something can be done. */
    private Map<String, Object> about(JoinState state) {
        Map<String, Object> values = new HashMap<>();
        register.groups().find(state.groupId()).map(Group::name).ifPresent(name -> values.put("group", name));
        if (state instanceof JoinState.Placeable open) {
            put(values, open.from(), open.answerBy());
        } else if (state instanceof JoinState.Placed placed) {
            values.put("from", placed.from());
        } else if (state instanceof JoinState.Waiting open) {
            values.put("until", Terms.day(open.offer().isMade() ? open.offer().until() : open.until()));
        } else if (state instanceof JoinState.ToConfirm open) {
            values.put("until", Terms.day(open.until()));
        }
        return values;
    }

    private static void put(Map<String, Object> values, LocalDate from, Instant until) {
        values.put("from", from);
        values.put("until", Terms.day(until));
    }
}
