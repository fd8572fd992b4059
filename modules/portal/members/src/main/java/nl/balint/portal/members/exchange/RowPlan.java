package nl.balint.portal.members.exchange;

import java.util.List;
import java.util.Optional;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;

/**
 * What one row of a table would do.
 *
 * @param number of the row, as a spreadsheet counts
 * @param member as they will be
 * @param memberships none or one, to be added
 */
public record RowPlan(int number, Deed deed, Member member, List<Membership> memberships, List<Advice> advice) {

    /** What is done with the person. */
    public enum Deed {
        ADD,
        CHANGE,
        NOTHING,
        LEFT_OUT
    }

    public RowPlan {
        memberships = List.copyOf(memberships);
        advice = List.copyOf(advice);
    }

    public Optional<Membership> membership() {
        return memberships.stream().findFirst();
    }

    /** Whether anything changes. */
    public boolean does() {
        return deed == Deed.ADD || deed == Deed.CHANGE || (deed == Deed.NOTHING && !memberships.isEmpty());
    }
}
