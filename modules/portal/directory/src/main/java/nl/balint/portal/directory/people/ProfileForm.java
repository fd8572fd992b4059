package nl.balint.portal.directory.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.portal.members.Consent;
import nl.balint.portal.members.Consent.Purpose;
import nl.balint.portal.members.Member;

/** Asks, each apart and none ticked beforehand, what of somebody may be in the directory. */
final class ProfileForm {

    /** Which wording of the questions was agreed to; another when their texts change. */
    static final String TEXT_VERSION = "2026-11";

    static final Form FORM = Form.named("directory.profile")
            .with(
                    Field.flag("listed"),
                    Field.flag("town"),
                    Field.flag("showPhoto"),
                    Field.flag("contactForm"),
                    Field.flag("showLanguages"),
                    Field.text("languages").most(120),
                    Field.flag("showPhone"),
                    Field.phone("phone"),
                    Field.flag("bigNumber"),
                    Field.flag("newGroup"),
                    Field.longText("about").most(400),
                    Field.flag("hidden"));

    private static final String CHANNEL = "site";

    private static final Map<Purpose, String> FIELDS = new EnumMap<>(Map.of(
            Purpose.DIRECTORY, "listed",
            Purpose.TOWN, "town",
            Purpose.PHOTO, "showPhoto",
            Purpose.CONTACT_FORM, "contactForm",
            Purpose.LANGUAGES, "showLanguages",
            Purpose.PHONE, "showPhone",
            Purpose.BIG_NUMBER, "bigNumber",
            Purpose.NEW_GROUP, "newGroup"));

    private ProfileForm() {}

    static FormData filled(Member.Choices choices, Profile profile) {
        Map<String, Object> values = new HashMap<>();
        FIELDS.forEach((purpose, field) -> values.put(field, choices.allows(purpose)));
        values.put("languages", profile.languages());
        values.put("phone", profile.phone());
        values.put("about", profile.about());
        values.put("hidden", profile.hidden());
        return FORM.filled(values);
    }

    /** What is to be shown must be there; without being listed nothing can be. */
    static FormData judged(FormData data, Member member, Profile before) {
        FormData judged = data;
        judged = missing(judged, "showLanguages", "languages");
        judged = missing(judged, "showPhone", "phone");
        if (data.flag("town") && member.practice().address().town().isEmpty()) {
            judged = judged.withProblem("town", "directory.profile.town.problem.none");
        }
        if (data.flag("showPhoto") && before.photo().isEmpty()) {
            judged = judged.withProblem("showPhoto", "directory.profile.showPhoto.problem.none");
        }
        if (data.flag("bigNumber") && member.registrations().isEmpty()) {
            judged = judged.withProblem("bigNumber", "directory.profile.bigNumber.problem.none");
        }
        boolean wantsMore = FIELDS.values().stream().anyMatch(data::flag);
        return wantsMore && !data.flag("listed")
                ? judged.withProblem("listed", "directory.profile.listed.problem.first")
                : judged;
    }

    private static FormData missing(FormData data, String shown, String field) {
        return data.flag(shown) && data.text(field).isEmpty()
                ? data.withProblem(field, "directory.profile." + field + ".problem.empty")
                : data;
    }

    static Profile profile(FormData data, Profile before) {
        return new Profile(
                data.text("languages"), data.text("phone"), data.text("about"), data.flag("hidden"), before.photo());
    }

    /** Without the yes for the photograph. */
    static Member.Choices withoutPhoto(Member.Choices before) {
        return before.withConsents(before.consents().stream()
                .filter(consent -> consent.purpose() != Purpose.PHOTO)
                .toList());
    }

    /** A yes that was given before keeps its day and its wording. */
    static Member.Choices choices(FormData data, Member.Choices before, Instant now) {
        List<Consent> consents = new ArrayList<>(before.consents().stream()
                .filter(consent -> {
                    String field = FIELDS.get(consent.purpose());
                    return field == null || data.flag(field);
                })
                .toList());
        FIELDS.forEach((purpose, field) -> {
            if (data.flag(field) && !before.allows(purpose)) {
                consents.add(new Consent(purpose, now, TEXT_VERSION, CHANNEL));
            }
        });
        return before.withConsents(consents);
    }

    /** All taken back. */
    static Member.Choices withdrawn(Member.Choices before) {
        return before.withConsents(before.consents().stream()
                .filter(consent -> !FIELDS.containsKey(consent.purpose()))
                .toList());
    }
}
