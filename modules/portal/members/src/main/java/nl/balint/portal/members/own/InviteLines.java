package nl.balint.portal.members.own;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balint.cms.forms.FormData;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.PersonName;
import nl.balint.portal.members.Surname;
import nl.balint.portal.members.deeds.Invitations;

/**
 * People to invite, one on a line, as people write them: "Zoë d'Hondt zoe@praktijk.nl", "Zoë d'Hondt &lt;zoe@…&gt;".
 */
record InviteLines(List<Invitations.Guest> guests, FormData data) {

    static final String FIELD = "people";
    private static final int MOST = 40;
    private static final Pattern LINE = Pattern.compile(
            "(?<name>.*?)[\\s,;<(]*(?<email>[^\\s,;<>()@]{1,64}@[^\\s,;<>()@]+\\.[^\\s,;<>()@.]{2,})[>)\\s,;]*");

    static InviteLines read(FormData data, MembershipKind kind) {
        List<Invitations.Guest> guests = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        FormData judged = data;
        List<String> lines = data.text(FIELD)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > MOST) {
            return new InviteLines(List.of(), data.withProblem(FIELD, "members.invite.problem.many", MOST));
        }
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = LINE.matcher(lines.get(i));
            if (!matcher.matches()) {
                judged = judged.withProblem(FIELD, "members.invite.problem.email", i + 1);
                continue;
            }
            PersonName name = name(matcher.group("name").strip());
            String email = matcher.group("email").toLowerCase(Locale.ROOT);
            if (name.own().isEmpty()) {
                judged = judged.withProblem(FIELD, "members.invite.problem.name", i + 1);
            } else if (!addresses.add(email)) {
                judged = judged.withProblem(FIELD, "members.invite.problem.twice", i + 1);
            } else {
                guests.add(new Invitations.Guest(name, email, kind, data.text("exception")));
            }
        }
        return new InviteLines(guests, judged);
    }

    /** The first word is the given name, or the initials; the rest is the surname with its prefix. */
    private static PersonName name(String written) {
        int space = written.indexOf(' ');
        if (space < 0) {
            return PersonName.of("", "", "");
        }
        String first = written.substring(0, space);
        Surname last = Surname.parse(written.substring(space + 1));
        PersonName name = new PersonName(
                "",
                first.endsWith(".") ? first : "",
                first.endsWith(".") ? "" : first,
                last,
                Surname.NONE,
                nl.balint.portal.members.NameOrder.OWN,
                PersonName.Titles.NONE);
        return name;
    }
}
