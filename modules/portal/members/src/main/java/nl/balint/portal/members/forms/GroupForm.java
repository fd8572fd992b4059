package nl.balint.portal.members.forms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.portal.members.Address;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails;
import nl.balint.portal.members.GroupDetails.Accreditation;
import nl.balint.portal.members.GroupDetails.Acquaintance;
import nl.balint.portal.members.GroupDetails.Admission;
import nl.balint.portal.members.GroupDetails.Audience;
import nl.balint.portal.members.GroupDetails.Fee;
import nl.balint.portal.members.GroupDetails.Rule;
import nl.balint.portal.members.GroupMeeting;
import nl.balint.portal.members.GroupPlace;
import nl.balint.portal.members.GroupSize;
import nl.balint.portal.members.GroupState;
import nl.balint.portal.places.Province;

/** Asks for a group: the leaders what they agreed on, the secretariat also what the society knows of it. */
public final class GroupForm {

    private static final List<Field> AGREED = List.of(
            Field.choices("days").choices(Choice.all(DayOfWeek.class)),
            Field.time("start").required(),
            Field.number("minutes").required().between(GroupMeeting.SHORTEST, 600),
            Field.text("rhythm").most(120),
            Field.text("street").most(120),
            Field.text("houseNumber").most(10),
            Field.text("addition").most(10),
            Field.postcode("postcode"),
            Field.text("addressTown").most(80),
            Field.number("minimum").required().between(1, 40),
            Field.number("maximum").required().between(1, 40),
            Field.flag("closed"),
            Field.choice("rule").choices(Choice.all(Rule.class)).required(),
            Field.choice("acquaintance").choices(Choice.all(Acquaintance.class)).required(),
            Field.number("euros").most(10_000),
            Field.text("included").most(200),
            Field.text("notice").most(120),
            Field.longText("description").most(2_000));

    private static final List<Field> KNOWN = List.of(
            Field.text("name").required().most(80),
            Field.number("number").required().between(1, 9_999),
            Field.list("phase").choices(Choice.all(GroupState.Phase.class)).required(),
            Field.date("phaseSince").required(),
            Field.choice("form").choices(Choice.all(GroupPlace.Form.class)).required(),
            Field.text("town").most(80),
            Field.text("digits").most(4),
            Field.list("province")
                    .choices(Province.labels().stream()
                            .map(name -> Choice.of(name, name))
                            .toList()),
            Field.text("region").most(80),
            Field.choice("audience").choices(Choice.all(Audience.class)).required(),
            Field.date("recognised").required(),
            Field.number("courseYear").between(2000, 2100),
            Field.text("course").most(40),
            Field.text("edition").most(40));

    /** For leaders. */
    public static final Form LEADERS = Form.named("members.group").with(AGREED.toArray(Field[]::new));

    /** For the secretariat. */
    public static final Form OFFICE =
            Form.named("members.group").with(KNOWN.toArray(Field[]::new)).with(AGREED.toArray(Field[]::new));

    private GroupForm() {}

    public static FormData filled(Form form, Group group) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", group.name());
        values.put("number", group.number());
        values.put("phase", group.state().phase());
        values.put("phaseSince", group.state().since());
        putPlace(values, group.place());
        values.put("days", group.meeting().days());
        values.put("start", group.meeting().start());
        values.put("minutes", group.meeting().minutes());
        values.put("rhythm", group.meeting().rhythm());
        values.put("minimum", group.size().minimum());
        values.put("maximum", group.size().maximum());
        values.put("closed", group.size().closed());
        putDetails(values, group.details());
        return form.filled(values);
    }

    /** The answers that make no sense together get a problem. */
    public static FormData judged(FormData data) {
        boolean sizes = data.findNumber("minimum").isPresent()
                && data.findNumber("maximum").isPresent();
        if (sizes && data.number("maximum") < data.number("minimum")) {
            return data.withProblem("maximum", "members.group.maximum.problem.small");
        }
        return data;
    }

    /** Only the digits of a postcode, or nothing; of two towns with one name it must be clear which. */
    public static FormData judgedOffice(FormData data) {
        FormData judged = judged(data);
        if (GroupPlace.in(judged.text("town"), "", judged.text("province"))
                        .towns()
                        .size()
                > 1) {
            judged = judged.withProblem("province", "members.group.province.problem.doubles");
        }
        return judged.text("digits").matches("([1-9][0-9]{3})?")
                ? judged
                : judged.withProblem("digits", "members.group.digits.problem.digits");
    }

    /** The group with what leaders say. */
    public static Group readAgreed(FormData data, Group before) {
        Address address = new Address(
                data.text("street"),
                data.text("houseNumber"),
                data.text("addition"),
                data.text("postcode"),
                data.text("addressTown"));
        List<DayOfWeek> days =
                data.list("days").stream().map(DayOfWeek::valueOf).sorted().toList();
        GroupDetails details = before.details();
        return before.withMeeting(
                        new GroupMeeting(days, data.time("start"), data.number("minutes"), data.text("rhythm")))
                .withPlace(before.place().withAddress(address))
                .withSize(new GroupSize(data.number("minimum"), data.number("maximum"), data.flag("closed")))
                .withDetails(new GroupDetails(
                        details.audience(),
                        new Admission(data.choice("rule", Rule.class), data.choice("acquaintance", Acquaintance.class)),
                        new Fee(data.findNumber("euros").orElse(0), data.text("included"), data.text("notice")),
                        details.recognised(),
                        details.mentorId(),
                        details.accreditations(),
                        data.text("description")));
    }

    /** The group with what the secretariat says. */
    public static Group readOffice(FormData data, Group before, String slug) {
        GroupPlace place = new GroupPlace(
                data.choice("form", GroupPlace.Form.class),
                data.text("town"),
                data.text("digits"),
                data.text("province"),
                data.text("region"),
                before.place().position(),
                before.place().address());
        boolean hasMoved =
                !place.town().equals(before.place().town()) || !place.position().isKnown();
        Group agreed = readAgreed(data, before.withPlace(hasMoved ? place.located() : place));
        GroupDetails details = agreed.details();
        Group named = new Group(
                agreed.id(),
                data.number("number"),
                slug,
                data.text("name"),
                new GroupState(data.choice("phase", GroupState.Phase.class), data.date("phaseSince")),
                agreed.place(),
                agreed.meeting(),
                agreed.size(),
                details);
        return named.withDetails(new GroupDetails(
                data.choice("audience", Audience.class),
                details.admission(),
                details.fee(),
                data.date("recognised"),
                details.mentorId(),
                accreditations(data, details.accreditations()),
                details.description()));
    }

    private static List<Accreditation> accreditations(FormData data, List<Accreditation> before) {
        if (data.findNumber("courseYear").isEmpty()) {
            return before;
        }
        int year = data.number("courseYear");
        List<Accreditation> all = new ArrayList<>(
                before.stream().filter(known -> known.year() != year).toList());
        if (data.find("course").isPresent() || data.find("edition").isPresent()) {
            all.add(new Accreditation(year, data.text("course"), data.text("edition")));
        }
        all.sort(java.util.Comparator.comparing(Accreditation::year));
        return all;
    }

    private static void putPlace(Map<String, Object> values, GroupPlace place) {
        values.put("form", place.form());
        values.put("town", place.town());
        values.put("digits", place.postcode());
        values.put("province", place.province());
        values.put("region", place.region());
        values.put("street", place.address().street());
        values.put("houseNumber", place.address().number());
        values.put("addition", place.address().addition());
        values.put("postcode", place.address().postcode());
        values.put("addressTown", place.address().town());
    }

    private static void putDetails(Map<String, Object> values, GroupDetails details) {
        values.put("audience", details.audience());
        values.put("rule", details.admission().rule());
        values.put("acquaintance", details.admission().acquaintance());
        values.put("euros", details.fee().euros());
        values.put("included", details.fee().included());
        values.put("notice", details.fee().notice());
        values.put("recognised", isTold(details.recognised()) ? details.recognised() : "");
        values.put("description", details.description());
        details.accreditations().stream().reduce((first, last) -> last).ifPresent(latest -> {
            values.put("courseYear", latest.year());
            values.put("course", latest.course());
            values.put("edition", latest.edition());
        });
    }

    private static boolean isTold(LocalDate day) {
        return !day.equals(LocalDate.EPOCH);
    }
}
