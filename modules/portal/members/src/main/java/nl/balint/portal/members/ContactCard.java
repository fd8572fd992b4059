package nl.balint.portal.members;

import java.util.List;
import nl.balint.cms.forms.PhoneNumber;
import nl.balint.portal.members.Sharing.Circle;
import nl.balint.portal.members.Sharing.Field;

/**
 * What one person sees of another in their group: what the other shares with that circle, and nothing else. What is not
 * shared is empty, as if it were not there.
 *
 * @param bigNumbers only for leaders
 */
public record ContactCard(
        String memberId, PersonName name, String email, String mobile, Practice practice, List<String> bigNumbers) {

    public static ContactCard of(Member member, Circle viewer) {
        Sharing sharing = member.sharing();
        Contact contact = member.contact();
        Practice practice = member.practice();
        // A leader keeps one working way to reach somebody, also when there is no mail address.
        boolean needsMobile = viewer == Circle.LEADERS && contact.email().isEmpty();
        return new ContactCard(
                member.id(),
                member.name(),
                sharing.shows(Field.EMAIL, viewer) ? contact.email() : "",
                sharing.shows(Field.MOBILE, viewer) || needsMobile ? contact.mobile() : "",
                new Practice(
                        sharing.shows(Field.PRACTICE, viewer) ? practice.name() : "",
                        sharing.shows(Field.PRACTICE_ADDRESS, viewer) ? practice.address() : Address.NONE,
                        sharing.shows(Field.PRACTICE_PHONE, viewer) ? practice.phone() : ""),
                viewer == Circle.LEADERS
                        ? member.registrations().stream()
                                .map(BigRegistration::number)
                                .toList()
                        : List.of());
    }

    public ContactCard {
        bigNumbers = List.copyOf(bigNumbers);
    }

    /** The mobile number as people read it. */
    public String shownMobile() {
        return shown(mobile);
    }

    public String shownPracticePhone() {
        return shown(practice.phone());
    }

    private static String shown(String number) {
        return PhoneNumber.parse(number).map(PhoneNumber::national).orElse(number);
    }
}
