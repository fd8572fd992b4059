package nl.balint.portal.directory.people;

import java.util.List;
import java.util.Set;

/**
 * What the public may see of somebody who leads or supervises. What they did not choose to show is not in it, so no
 * screen can show it by mistake; a mail address never is.
 *
 * @param slug the word in its address: {@code /begeleiders/helene-buchner}
 * @param name as people read it: "dr. Hélène Büchner"
 * @param town where they work; empty when not shown
 * @param groups that they lead now
 * @param text what they wrote and show, their photograph too
 * @param contact whether one may write to them by the form of the site
 * @param newGroup whether who starts a group may ask them
 * @param hidden whether search engines are asked to leave the page alone
 */
public record LeaderListing(
        String memberId,
        String slug,
        String name,
        Set<Role> roles,
        Town town,
        List<Led> groups,
        Text text,
        boolean contact,
        boolean newGroup,
        boolean hidden) {

    /** As what somebody is listed. */
    public enum Role {
        LEADER("begeleider"),
        CO_LEADER("cobegeleider"),
        SUPERVISOR("supervisor");

        private final String answer;

        Role(String answer) {
            this.answer = answer;
        }

        /** Its word in addresses. */
        public String answer() {
            return answer;
        }
    }

    /** A place to be near; {@code NONE} when it is not shown. */
    public record Town(String name, String province, double latitude, double longitude) {
        public static final Town NONE = new Town("", "", 0, 0);

        public boolean isShown() {
            return !name.isEmpty();
        }
    }

    /** A group that they lead. */
    public record Led(String name, String slug) {}

    /**
     * Each is empty when it is not shown.
     *
     * @param photo the mark of their photograph
     */
    public record Text(
            String profession, String languages, String phone, String bigNumber, String about, String photo) {}

    public LeaderListing {
        roles = Set.copyOf(roles);
        groups = List.copyOf(groups);
    }

    LeaderListing withSlug(String changed) {
        return new LeaderListing(memberId, changed, name, roles, town, groups, text, contact, newGroup, hidden);
    }

    public boolean isSupervisor() {
        return roles.contains(Role.SUPERVISOR);
    }

    /** Where their page is. */
    public String address() {
        return "/begeleiders/" + slug;
    }
}
