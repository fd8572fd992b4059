package nl.balint.cms.security.screens;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Addresses;
import nl.balint.cms.security.Caller;
import nl.balint.cms.security.Entry;
import nl.balint.cms.security.ReturnAddress;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.security.internal.passkey.Ceremony.Place;
import nl.balint.cms.security.internal.password.PasswordRule.Fault;

/** What all screens here do alike: show, refuse, let in, lead on. */
record Desk(SecurityModule security, Screens screens) {

    static final String BACK = ReturnAddress.NAME;
    private static final int TOO_MANY = 429;
    private static final int WRONG = 422;

    Answer show(Request request, String screen, Map<String, ?> model) throws Exception {
        return screens.show(request, "security:screens/" + screen, model);
    }

    Answer show(Request request, String screen, FormData form, Map<String, ?> more) throws Exception {
        Map<String, Object> model = new HashMap<>(more);
        model.put("form", form);
        Answer answer = show(request, screen, model);
        return form.isSound() ? answer : answer.status(WRONG);
    }

    /** The same form with what was wrong; it is not told what when that would tell who has an account. */
    Answer refuse(Request request, String screen, FormData form, Entry entry, Map<String, ?> more) throws Exception {
        if (entry instanceof Entry.Wait wait) {
            FormData waiting = form.withProblem("", "security.wait", inWords(wait.time()));
            return show(request, screen, waiting, more)
                    .status(TOO_MANY)
                    .header("Retry-After", Long.toString(wait.time().toSeconds() + 1));
        }
        return show(request, screen, form.withProblem("", form.name() + ".wrong"), more);
    }

    /** Whoever came in goes on: to what they must still set up or choose, otherwise where they wanted to go. */
    Answer letIn(Entry.Inside inside, String back) {
        String target = ReturnAddress.of(back);
        Answer answer = Answer.redirect(security.signIn()
                .visitor(inside)
                .flatMap(Desk::lacking)
                .map(place -> ReturnAddress.with(place, target))
                .orElse(target));
        return security.cookies().put(answer, inside).personal();
    }

    private static Optional<String> lacking(Visitor visitor) {
        if (visitor.lacksFactor()) {
            return Optional.of(Addresses.SET_UP);
        }
        return visitor.needsLongerPassword() ? Optional.of(Addresses.PASSWORD) : Optional.empty();
    }

    Caller caller(Request request) {
        return security.cookies().caller(request);
    }

    /** The way back that an address or a form brought along. */
    static String back(Request request) {
        return request.query(BACK).orElse("");
    }

    /** Where this site is, for passkeys: as it is set, or on one's own machine as it was asked for. */
    Place place(Request request) {
        if (security.config().isSecure()) {
            return new Place(
                    security.config().baseUrl().getHost(), security.config().origin());
        }
        String host = request.header("Host").orElse("localhost");
        return new Place(host.replaceFirst(":\\d+$", ""), "http://" + host);
    }

    /** What is wrong with a new password, told beside its field. */
    static FormData judged(FormData form, Optional<Fault> fault, int least) {
        return fault.map(found -> form.withProblem(
                        "password", "security.password." + found.name().toLowerCase(java.util.Locale.ROOT), least))
                .orElse(form);
    }

    static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "security.missing");
    }

    private static String inWords(Duration time) {
        long seconds = time.toSeconds() + 1;
        return seconds < 60 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }
}
