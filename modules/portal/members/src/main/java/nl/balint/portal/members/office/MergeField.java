package nl.balint.portal.members.office;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Practice;
import nl.balint.portal.members.Standing;

/** What is chosen from one of two records when they become one. */
enum MergeField {
    NAME,
    EMAIL,
    MOBILE,
    PRACTICE,
    PRACTICE_PHONE,
    PROFESSION,
    MEMBER_NUMBER,
    SHARING;

    /** A field as both records have it. */
    record Compared(String word, String first, String second, boolean same) {}

    static List<Compared> compared(Member first, Member second) {
        return Arrays.stream(values())
                .map(field -> new Compared(
                        field.word(), field.shown(first), field.shown(second), field.isSame(first, second)))
                .toList();
    }

    /** The name of the choice in the form. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The record with this field of the other. */
    Member taken(Member on, Member from) {
        Contact contact = on.contact();
        Practice practice = on.practice();
        Standing standing = on.standing();
        return switch (this) {
            case NAME -> on.withName(from.name());
            case EMAIL -> on.withContact(new Contact(from.contact().email(), contact.mobile()));
            case MOBILE ->
                on.withContact(new Contact(contact.email(), from.contact().mobile()));
            case PRACTICE -> on.withPractice(from.practice().withPhone(practice.phone()));
            case PRACTICE_PHONE ->
                on.withPractice(practice.withPhone(from.practice().phone()));
            case PROFESSION ->
                on.withStanding(new Standing(
                        standing.number(),
                        from.standing().profession(),
                        from.standing().circle()));
            case MEMBER_NUMBER ->
                on.withStanding(new Standing(from.standing().number(), standing.profession(), standing.circle()));
            case SHARING -> on.withSharing(from.sharing()).withChoices(from.choices());
        };
    }

    private boolean isSame(Member first, Member second) {
        return this == SHARING
                ? first.sharing().equals(second.sharing()) && first.choices().equals(second.choices())
                : shown(first).equals(shown(second));
    }

    private String shown(Member member) {
        return switch (this) {
            case NAME -> name(member);
            case EMAIL -> member.contact().email();
            case MOBILE -> PersonViews.phone(member.contact().mobile());
            case PRACTICE ->
                joined(member.practice().name(), member.practice().address().line());
            case PRACTICE_PHONE -> PersonViews.phone(member.practice().phone());
            case PROFESSION ->
                joined(member.standing().profession(), member.standing().circle());
            case MEMBER_NUMBER -> member.standing().number();
            case SHARING -> "";
        };
    }

    /** "mevrouw Anne van den Berg (A.M.)". */
    private static String name(Member member) {
        String initials = member.name().initials();
        return (member.name().address() + " " + member.name().titled()
                        + (initials.isEmpty() ? "" : " (" + initials + ")"))
                .strip();
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
    }
}
