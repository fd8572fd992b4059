package nl.balint.portal.members.deeds;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailKind;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.security.Account;
import nl.balint.cms.security.Accounts;
import nl.balint.portal.members.Announcement;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupPerson;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Register;

/** Mails about groups, one to each person: only to who signs in here and takes part. They hold nothing of the group. */
public final class GroupLetters {

    private final Outbox outbox;
    private final Register register;
    private final Accounts accounts;
    private final URI baseUrl;

    public GroupLetters(Outbox outbox, Register register, Accounts accounts, URI baseUrl) {
        this.outbox = outbox;
        this.register = register;
        this.accounts = accounts;
        this.baseUrl = baseUrl;
    }

    /** Somebody belongs to a group from some day. */
    void joined(Content content, Membership membership) {
        receiver(content, membership.memberId()).ifPresent(member -> {
            Map<String, Object> values = values(member, register.groups().get(membership.groupId()));
            membership.term().firstDay().ifPresent(day -> values.put("from", day));
            outbox.add(content, mail("group-joined", member, values, MailKind.SERVICE));
        });
    }

    /** Somebody belongs to a group no longer, from some day. */
    void left(Content content, Membership membership) {
        receiver(content, membership.memberId()).ifPresent(member -> {
            Map<String, Object> values = values(member, register.groups().get(membership.groupId()));
            membership.term().endDay().ifPresent(day -> values.put("until", day));
            outbox.add(content, mail("group-left", member, values, MailKind.SERVICE));
        });
    }

    /** There is news for the group: a mail of their own to each who wants to know, but not to who wrote it. */
    void announced(Content content, Announcement announcement) {
        Group group = register.groups().get(announcement.groupId());
        for (Member member : readers(announcement)) {
            if (hears(content, member)) {
                outbox.add(content, mail("announcement", member, values(member, group), MailKind.NEWS));
            }
        }
    }

    /** Who reads the news of a group, leaders first; but not who wrote it. */
    List<Member> readers(Announcement announcement) {
        return register.people(announcement.groupId(), announcement.at()).stream()
                .filter(person -> person.first().kind().reads())
                .map(GroupPerson::member)
                .filter(member -> !member.id().equals(announcement.by()))
                .toList();
    }

    /** Whether somebody who reads the news gets a mail that it is there. */
    boolean hears(Content content, Member reader) {
        return reader.choices().announcements()
                && receiver(content, reader.id()).isPresent();
    }

    private Optional<Member> receiver(Content content, String memberId) {
        return register.members()
                .find(memberId)
                .filter(Member::isCurrent)
                .filter(member -> !member.contact().email().isEmpty())
                .filter(member -> accounts.find(content, memberId)
                        .filter(Account::isActive)
                        .isPresent());
    }

    private Map<String, Object> values(Member member, Group group) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", member.name().full());
        values.put("group", group.name());
        values.put("link", baseUrl.resolve("/mijn/groepen/" + group.slug()).toString());
        return values;
    }

    private static Mail mail(String template, Member member, Map<String, Object> values, MailKind kind) {
        return new Mail("members:mails/" + template, member.contact().email(), values, kind);
    }
}
