package nl.balint.portal.members.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.balint.cms.forms.PhoneNumber;
import nl.balint.portal.members.Address;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.internal.tables.Table;
import nl.balint.portal.members.internal.tables.TableWriter;

/** All people as a table that {@link Importing} reads back: one row for each thing somebody is in a group. */
public final class Export {

    private static final List<Column> COLUMNS = Arrays.stream(Column.values()).toList();

    private final Register register;

    public Export(Register register) {
        this.register = register;
    }

    public void csv(Instant now, OutputStream out) throws IOException {
        TableWriter.csv(table(now), out);
    }

    public void xlsx(Instant now, OutputStream out) throws IOException {
        TableWriter.xlsx(table(now), "Personen", out);
    }

    private Table table(Instant now) {
        List<List<String>> rows = new ArrayList<>();
        for (Member member : register.members().list()) {
            List<Membership> current = register.memberships().ofMember(member.id()).stream()
                    .filter(membership -> !membership.term().isOver(now))
                    .toList();
            if (current.isEmpty()) {
                rows.add(row(member, List.of()));
            }
            current.forEach(membership -> rows.add(row(member, List.of(membership))));
        }
        return new Table(COLUMNS.stream().map(Column::heading).toList(), rows);
    }

    private List<String> row(Member member, List<Membership> one) {
        return COLUMNS.stream().map(column -> cell(member, one, column)).toList();
    }

    private String cell(Member member, List<Membership> one, Column column) {
        Address address = member.practice().address();
        return switch (column) {
            case INITIALS -> member.name().initials();
            case GIVEN -> member.name().given();
            case PREFIX -> member.name().surname().prefix();
            case SURNAME -> member.name().surname().core();
            case ADDRESS -> member.name().address();
            case TITLES_BEFORE -> member.name().titles().before();
            case TITLES_AFTER -> member.name().titles().after();
            case EMAIL -> member.contact().email();
            case MOBILE -> phone(member.contact().mobile());
            case PRACTICE -> member.practice().name();
            case STREET -> address.street();
            case NUMBER -> address.number();
            case ADDITION -> address.addition();
            case POSTCODE -> address.postcode();
            case TOWN -> address.town();
            case PRACTICE_PHONE -> phone(member.practice().phone());
            case BIG ->
                member.registrations().stream().map(BigRegistration::number).collect(Collectors.joining(" "));
            case PROFESSION -> member.standing().profession();
            case MEMBER_NUMBER -> member.standing().number();
            default -> one.isEmpty() ? "" : cell(one.get(0), column);
        };
    }

    private String cell(Membership membership, Column column) {
        return switch (column) {
            case GROUP -> register.groups().get(membership.groupId()).name();
            case KIND -> MembershipCells.word(membership.kind());
            case FROM -> membership.term().firstDay().map(Object::toString).orElse("");
            case UNTIL -> membership.term().endDay().map(Object::toString).orElse("");
            default -> "";
        };
    }

    private static String phone(String number) {
        return PhoneNumber.parse(number).map(PhoneNumber::national).orElse(number);
    }

    /** How many rows of people an export has; for the log. */
    public int size() {
        return register.members().list().size();
    }
}
