package nl.balint.portal.members.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Groups;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.internal.text.Folded;

/** A membership out of the cells of a row: the group, as what, from when. */
final class MembershipCells {

    private static final Map<String, MembershipKind> KINDS = Map.ofEntries(
            Map.entry("lid", MembershipKind.MEMBER),
            Map.entry("groepslid", MembershipKind.MEMBER),
            Map.entry("aspirant", MembershipKind.ASPIRANT),
            Map.entry("aspirant lid", MembershipKind.ASPIRANT),
            Map.entry("gast", MembershipKind.GUEST),
            Map.entry("begeleider", MembershipKind.LEADER),
            Map.entry("balintgroepsbegeleider", MembershipKind.LEADER),
            Map.entry("cobegeleider", MembershipKind.CO_LEADER),
            Map.entry("co begeleider", MembershipKind.CO_LEADER),
            Map.entry("huisarts cobegeleider", MembershipKind.CO_LEADER),
            Map.entry("begeleider i o", MembershipKind.TRAINEE),
            Map.entry("begeleider io", MembershipKind.TRAINEE),
            Map.entry("begeleider in opleiding", MembershipKind.TRAINEE),
            Map.entry("secretaris", MembershipKind.SECRETARY),
            Map.entry("groepssecretaris", MembershipKind.SECRETARY),
            Map.entry("vervanger", MembershipKind.SUBSTITUTE),
            Map.entry("ekc", MembershipKind.QUALITY_CONSULTANT));

    private static final List<DateTimeFormatter> DATES =
            List.of(format("d-M-uuuu"), format("d/M/uuuu"), format("d.M.uuuu"), DateTimeFormatter.ISO_LOCAL_DATE);

    private final Groups groups;
    private final LocalDate today;

    MembershipCells(Groups groups, LocalDate today) {
        this.groups = groups;
        this.today = today;
    }

    /** The membership that the row asks for, when it names a group that is there. */
    Optional<Membership> read(String memberId, RowCells cells) {
        String named = cells.text(Column.GROUP);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Optional<Group> group = find(named);
        if (group.isEmpty()) {
            cells.refused(Column.GROUP, "group", named);
            return Optional.empty();
        }
        return term(cells).map(term -> Membership.of("", group.get().id(), memberId, kind(cells), term));
    }

    /** The word that stands for a kind in a table; it reads back. */
    static String word(MembershipKind kind) {
        return switch (kind) {
            case ASPIRANT -> "aspirant";
            case MEMBER -> "lid";
            case GUEST -> "gast";
            case LEADER -> "begeleider";
            case CO_LEADER -> "cobegeleider";
            case TRAINEE -> "begeleider i.o.";
            case SECRETARY -> "groepssecretaris";
            case SUBSTITUTE -> "vervanger";
            case QUALITY_CONSULTANT -> "EKC";
        };
    }

    private Optional<Group> find(String named) {
        String words = Folded.words(named);
        List<Group> found = groups.list().stream()
                .filter(group -> group.state().isAlive())
                .filter(group -> String.valueOf(group.number()).equals(words)
                        || group.slug().equals(named)
                        || Folded.words(group.name()).equals(words))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static MembershipKind kind(RowCells cells) {
        String word = Folded.words(cells.text(Column.KIND));
        MembershipKind kind = KINDS.get(word);
        if (kind == null && !word.isEmpty()) {
            cells.attention(Column.KIND, "kind", word);
        }
        return kind == null ? MembershipKind.MEMBER : kind;
    }

    private Optional<Term> term(RowCells cells) {
        String from = cells.raw(Column.FROM);
        String until = cells.raw(Column.UNTIL);
        Optional<LocalDate> first = from.isEmpty() ? Optional.of(today) : date(from);
        Optional<LocalDate> last = until.isEmpty() ? Optional.of(LocalDate.MAX) : date(until);
        if (first.isEmpty()) {
            cells.refused(Column.FROM, "date", from);
            return Optional.empty();
        }
        if (last.isEmpty() || !last.get().isAfter(first.get())) {
            cells.refused(Column.UNTIL, "date", until);
            return Optional.empty();
        }
        return Optional.of(until.isEmpty() ? Term.from(first.get()) : Term.between(first.get(), last.get()));
    }

    /** Strict: the 31st of February is no day. */
    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static Optional<LocalDate> date(String text) {
        return DATES.stream()
                .flatMap(format -> parse(text, format).stream())
                .filter(date -> date.getYear() > 1900 && date.getYear() < 2200)
                .findFirst();
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
