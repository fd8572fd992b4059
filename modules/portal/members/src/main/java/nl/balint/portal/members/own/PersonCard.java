package nl.balint.portal.members.own;

import java.time.Instant;
import java.util.List;
import nl.balint.portal.members.ContactCard;
import nl.balint.portal.members.GroupPerson;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Sharing.Circle;

/**
 * Somebody on the list of a group, as the visitor may see them; what is not shared is empty.
 *
 * @param mobile as it is dialled, with shownMobile as people read it
 */
record PersonCard(
        String id,
        String name,
        String listed,
        List<MembershipKind> kinds,
        boolean paused,
        String email,
        String mobile,
        String shownMobile,
        String practice,
        String address,
        String practicePhone,
        String shownPracticePhone,
        List<String> bigNumbers) {

    static PersonCard of(GroupPerson person, Circle viewer, Instant now) {
        ContactCard card = ContactCard.of(person.member(), viewer);
        return new PersonCard(
                card.memberId(),
                card.name().titled(),
                card.name().listed(),
                person.memberships().stream().map(Membership::kind).distinct().toList(),
                person.isPausedAt(now),
                card.email(),
                card.mobile(),
                card.shownMobile(),
                card.practice().name(),
                card.practice().address().line(),
                card.practice().phone(),
                card.shownPracticePhone(),
                card.bigNumbers());
    }
}
