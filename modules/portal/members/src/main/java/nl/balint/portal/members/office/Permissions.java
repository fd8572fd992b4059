package nl.balint.portal.members.office;

import nl.balint.portal.members.SocietyRole;

/** The words of config/roles.yaml that these screens ask for. */
final class Permissions {

    static final String SEE_PEOPLE = "members:view";
    static final String CHANGE_PEOPLE = "members:edit";
    static final String MERGE_PEOPLE = "members:merge";
    static final String IMPORT = "members:import";
    static final String EXPORT = "members:export";
    static final String ERASE = "privacy:erase";
    static final String INVITE = "accounts:invite";
    static final String SEE_GROUPS = "groups:view";
    static final String CHANGE_GROUPS = "groups:edit";
    static final String SEE_ROLES = "roles:view";

    private Permissions() {}

    /** To give and end a role; each role is a permission of its own. */
    static String give(SocietyRole role) {
        return give(role.word());
    }

    static String give(String role) {
        return "roles:" + role;
    }
}
