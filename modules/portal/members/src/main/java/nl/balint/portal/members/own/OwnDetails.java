package nl.balint.portal.members.own;

import java.util.List;
import nl.balint.cms.forms.PhoneNumber;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Member;

/** Somebody's own data, as they see them. */
record OwnDetails(
        String name,
        String addressed,
        String email,
        String mobile,
        String practice,
        String address,
        String practicePhone,
        String hagro,
        String profession,
        String circle,
        String memberNumber,
        List<BigLine> registrations) {

    /** A BIG number and whether it was looked up. */
    record BigLine(String number, String profession, boolean verified) {

        static BigLine of(BigRegistration registration) {
            return new BigLine(
                    registration.number(),
                    registration.profession(),
                    registration.verification() instanceof BigRegistration.Verified);
        }
    }

    static OwnDetails of(Member member) {
        return new OwnDetails(
                member.name().titled(),
                member.name().addressed(),
                member.contact().email(),
                phone(member.contact().mobile()),
                member.practice().name(),
                member.practice().address().line(),
                phone(member.practice().phone()),
                member.practice().hagro(),
                member.standing().profession(),
                member.standing().circle(),
                member.standing().number(),
                member.registrations().stream().map(BigLine::of).toList());
    }

    private static String phone(String number) {
        return PhoneNumber.parse(number).map(PhoneNumber::national).orElse(number);
    }
}
