package nl.balint.portal.members;

import java.time.LocalDate;
import java.util.List;
import nl.balint.portal.members.internal.text.CleanText;

/**
 * What a group agreed on, and what the society knows of it.
 *
 * @param audience for whom it is
 * @param mentorId the experienced leader who helps a new group on its way; empty for none
 * @param accreditations its numbers at PE-online, by year
 * @param description for the public
 */
public record GroupDetails(
        Audience audience,
        Admission admission,
        Fee fee,
        LocalDate recognised,
        String mentorId,
        List<Accreditation> accreditations,
        String description) {

    /** For whom a group is. */
    public enum Audience {
        GENERAL_PRACTITIONERS,
        TRAINEES,
        OTHER_PROFESSIONALS
    }

    /** How a group decides about a new member. */
    public enum Rule {
        VETO,
        CONSENSUS,
        MAJORITY,
        LEADERS
    }

    /** How a group gets to know a new member: by a talk, or in the group at once. */
    public enum Acquaintance {
        INDIVIDUAL,
        DIRECT
    }

    /** Rule and way of admission. */
    public record Admission(Rule rule, Acquaintance acquaintance) {}

    /**
     * What taking part costs.
     *
     * @param euros a year
     * @param included what that pays for
     * @param notice how long before leaving one says so
     */
    public record Fee(int euros, String included, String notice) {
        public Fee {
            included = CleanText.line(included);
            notice = CleanText.line(notice);
        }
    }

    /** The numbers under which PE-online knows a group in a year. */
    public record Accreditation(int year, String course, String edition) {
        public Accreditation {
            course = CleanText.line(course);
            edition = CleanText.line(edition);
        }
    }

    public GroupDetails {
        accreditations = List.copyOf(accreditations);
        description = description.strip();
    }

    /** What a new group begins with. */
    public static GroupDetails since(LocalDate recognised, int euros) {
        return new GroupDetails(
                Audience.GENERAL_PRACTITIONERS,
                new Admission(Rule.CONSENSUS, Acquaintance.INDIVIDUAL),
                new Fee(euros, "", ""),
                recognised,
                "",
                List.of(),
                "");
    }
}
