package nl.balint.portal.members;

/**
 * A role of the society that somebody has, from then until then, with its reach.
 *
 * @param scope "landelijk", or what it is limited to, such as "dossier:ERK-2027-0014"
 */
public record Assignment(String id, String memberId, SocietyRole role, String scope, Term term) {

    /** The whole society. */
    public static final String NATIONAL = "landelijk";

    public boolean isNational() {
        return scope.equals(NATIONAL);
    }

    public Assignment withTerm(Term changed) {
        return new Assignment(id, memberId, role, scope, changed);
    }
}
