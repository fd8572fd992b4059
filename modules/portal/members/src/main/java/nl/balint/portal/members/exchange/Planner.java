package nl.balint.portal.members.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Duplicates;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.PersonName;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.internal.tables.Table;

/** Says what each row of a table would do, without doing it. */
final class Planner {

    private final Register register;
    private final Duplicates duplicates;
    private final MembershipCells memberships;
    private final Instant now;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> newSeats = new HashMap<>();
    /** People of rows above, by address and BIG number, for whom a second row may name a second group. */
    private final Map<String, Member> planned = new HashMap<>();

    Planner(Register register, Instant now) {
        this.register = register;
        this.duplicates = new Duplicates(register.members());
        this.memberships = new MembershipCells(register.groups(), Term.dayOf(now));
        this.now = now;
    }

    List<RowPlan> plan(Table table, Mapping mapping) {
        List<RowPlan> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            // A spreadsheet counts from 1 and has the header above.
            rows.add(row(i + 2, new RowCells(mapping, table.rows().get(i))));
        }
        return rows;
    }

    private RowPlan row(int number, RowCells cells) {
        Member asked = PersonCells.on(blank(), cells);
        if (asked.name().own().isEmpty()) {
            cells.refused(Column.SURNAME, "surname", "");
            return new RowPlan(number, RowPlan.Deed.LEFT_OUT, asked, List.of(), cells.advice());
        }
        Optional<Member> known = known(asked, cells);
        // What is said about the cells has been said already.
        Member member =
                known.map(before -> PersonCells.on(before, cells.again())).orElse(asked);
        if (cells.isRefused() || !isFirst(member, asked, cells)) {
            return new RowPlan(number, RowPlan.Deed.LEFT_OUT, member, List.of(), cells.advice());
        }
        List<Membership> asks = memberships.read(member.id(), cells).filter(one -> isNew(one, cells)).stream()
                .toList();
        if (cells.isRefused()) {
            return new RowPlan(number, RowPlan.Deed.LEFT_OUT, member, List.of(), cells.advice());
        }
        keys(member).forEach(key -> planned.put(key, member));
        return new RowPlan(number, deed(known, member), member, asks, cells.advice());
    }

    private static List<String> keys(Member member) {
        List<String> keys = new ArrayList<>();
        if (!member.contact().email().isEmpty()) {
            keys.add(member.contact().email());
        }
        member.registrations().forEach(registration -> keys.add(registration.number()));
        return keys;
    }

    private static RowPlan.Deed deed(Optional<Member> known, Member member) {
        if (known.isEmpty()) {
            return RowPlan.Deed.ADD;
        }
        return known.get().equals(member) ? RowPlan.Deed.NOTHING : RowPlan.Deed.CHANGE;
    }

    private Member blank() {
        return Member.of(register.ids().next(), PersonName.of("", "", ""), Contact.NONE);
    }

    private Optional<Member> known(Member asked, RowCells cells) {
        for (String key : keys(asked)) {
            if (planned.containsKey(key)) {
                return Optional.of(planned.get(key));
            }
        }
        List<Member> like = duplicates.like(asked);
        if (like.size() > 1) {
            cells.refused(Column.SURNAME, "ambiguous", String.valueOf(like.size()));
        }
        if (like.size() == 1
                && !like.get(0)
                        .name()
                        .own()
                        .core()
                        .equalsIgnoreCase(asked.name().own().core())) {
            cells.attention(Column.SURNAME, "otherName", like.get(0).name().full());
        }
        return like.stream().findFirst();
    }

    /** Whether no row above was about the same person; a second group of a known person is another matter. */
    private boolean isFirst(Member member, Member asked, RowCells cells) {
        String group = cells.raw(Column.GROUP);
        String who = asked.contact().email().isEmpty()
                ? member.name().sortKey()
                : asked.contact().email();
        if (!seen.add(who + "\u0001" + group + "\u0001" + cells.raw(Column.KIND))) {
            cells.refused(Column.SURNAME, "twice", "");
            return false;
        }
        if (asked.contact().email().isEmpty()) {
            cells.attention(Column.EMAIL, "noEmail", "");
        }
        return true;
    }

    private boolean isNew(Membership asked, RowCells cells) {
        boolean isThere = register.memberships().inGroup(asked.groupId()).stream()
                .anyMatch(other -> other.memberId().equals(asked.memberId())
                        && other.kind() == asked.kind()
                        && other.term().overlaps(asked.term()));
        if (isThere) {
            return false;
        }
        checkSeat(asked, cells);
        return true;
    }

    private void checkSeat(Membership asked, RowCells cells) {
        if (!asked.kind().takesSeat() || asked.term().isOver(now)) {
            return;
        }
        Group group = register.groups().get(asked.groupId());
        int more = newSeats.merge(group.id(), 1, Integer::sum);
        if (register.groups().seats(group, now).taken() + more > group.size().maximum()) {
            cells.refused(Column.GROUP, "full", group.name());
        }
    }
}
