package nl.balint.portal.members;

import java.util.List;
import java.util.Optional;

/**
 * A person whom the society knows: a member of a group, a leader, somebody of the secretariat. It never changes; the
 * {@code with…} methods give a changed copy.
 */
public record Member(
        String id,
        PersonName name,
        Contact contact,
        Practice practice,
        Standing standing,
        List<BigRegistration> registrations,
        Sharing sharing,
        Choices choices,
        MemberState state) {

    /**
     * What somebody chose.
     *
     * @param announcements whether news of the own groups comes by mail
     */
    public record Choices(List<Consent> consents, boolean announcements) {
        public static final Choices STANDARD = new Choices(List.of(), true);

        public Choices {
            consents = List.copyOf(consents);
        }

        public Choices withConsents(List<Consent> changed) {
            return new Choices(changed, announcements);
        }

        public boolean allows(Consent.Purpose purpose) {
            return consents.stream().anyMatch(consent -> consent.purpose() == purpose);
        }
    }

    public Member {
        registrations = List.copyOf(registrations);
    }

    public static Member of(String id, PersonName name, Contact contact) {
        return new Member(
                id,
                name,
                contact,
                Practice.NONE,
                Standing.NONE,
                List.of(),
                Sharing.STANDARD,
                Choices.STANDARD,
                MemberState.CURRENT);
    }

    public Member withId(String changed) {
        return new Member(changed, name, contact, practice, standing, registrations, sharing, choices, state);
    }

    public Member withName(PersonName changed) {
        return new Member(id, changed, contact, practice, standing, registrations, sharing, choices, state);
    }

    public Member withContact(Contact changed) {
        return new Member(id, name, changed, practice, standing, registrations, sharing, choices, state);
    }

    public Member withPractice(Practice changed) {
        return new Member(id, name, contact, changed, standing, registrations, sharing, choices, state);
    }

    public Member withStanding(Standing changed) {
        return new Member(id, name, contact, practice, changed, registrations, sharing, choices, state);
    }

    public Member withRegistrations(List<BigRegistration> changed) {
        return new Member(id, name, contact, practice, standing, changed, sharing, choices, state);
    }

    public Member withSharing(Sharing changed) {
        return new Member(id, name, contact, practice, standing, registrations, changed, choices, state);
    }

    public Member withChoices(Choices changed) {
        return new Member(id, name, contact, practice, standing, registrations, sharing, changed, state);
    }

    public Member withState(MemberState changed) {
        return new Member(id, name, contact, practice, standing, registrations, sharing, choices, changed);
    }

    /** Whether this person takes part: not frozen, not merged into another record. */
    public boolean isCurrent() {
        return state instanceof MemberState.Current;
    }

    /** Whether nothing is known of this person any more. */
    public boolean isErased() {
        return state instanceof MemberState.Erased;
    }

    /** The record that took this one over, when it was a duplicate. */
    public Optional<String> mergedInto() {
        return state instanceof MemberState.Merged merged ? Optional.of(merged.into()) : Optional.empty();
    }

    /** Whom it is; nothing that may not stand in a log. */
    @Override
    public String toString() {
        return "Member[" + id + "]";
    }
}
