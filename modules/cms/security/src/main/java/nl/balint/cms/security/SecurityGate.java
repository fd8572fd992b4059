package nl.balint.cms.security;

import java.util.List;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Gate;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;

/**
 * Stands before every route: tells who asks, refuses changes that do not come from our own pages, leads to the door
 * whoever must first show who they are.
 */
final class SecurityGate implements Gate {

    /** Where people have no session yet; a page of these that stood open too long is shown afresh. */
    private static final List<String> ENTRANCES = List.of(Addresses.SIGN_IN, Addresses.FORGOTTEN, Addresses.INVITATION);

    /** Where things are that not everybody who signed in may see. */
    private static final List<String> ROOMS = List.of(Addresses.HOME, Addresses.OFFICE, "/redactie");

    /**
     * Forms that visitors fill in on public pages: those are the same for everybody, so their mark is not of a session.
     * They look at it themselves; whoever sends one acts for nobody (docs/decisions/0039).
     */
    private static final String PUBLIC_FORMS = "/formulieren";

    private final Recognition recognition;
    private final Cookies cookies;
    private final Csrf csrf;
    private final KeptForms keptForms;
    private final Brake misses;
    private final Refusals refusals;

    /** Who is told of what somebody must not ask for. */
    record Watch(Brake misses, Refusals refusals) {}

    SecurityGate(Recognition recognition, Cookies cookies, Csrf csrf, KeptForms keptForms, Watch watch) {
        this.recognition = recognition;
        this.cookies = cookies;
        this.csrf = csrf;
        this.keptForms = keptForms;
        this.misses = watch.misses();
        this.refusals = watch.refusals();
    }

    @Override
    public Answer pass(Request request, Handler next) throws Exception {
        Arrival arrival = arrival(request);
        try {
            if (!request.method().isSafe() && !request.path().isWithin(PUBLIC_FORMS)) {
                checkMark(request, arrival);
            }
            Answer answer = isProtected(request) ? watched(request, arrival, next) : handled(request, arrival, next);
            return arrival.isPersonal() && answer.header("Cache-Control").isEmpty() ? answer.personal() : answer;
        } catch (SignInNeeded needed) {
            return lead(request, arrival, needed.proof());
        } catch (StalePage stale) {
            return Answer.redirect(303, request.path().encoded()).personal();
        }
    }

    /** The request with who asks; for who stands outside the gate. */
    Request recognise(Request request) {
        return known(request, arrival(request));
    }

    private Arrival arrival(Request request) {
        return new Arrival(cookies.session(request), recognition, csrf);
    }

    private static boolean isProtected(Request request) {
        return ROOMS.stream().anyMatch(request.path()::isWithin);
    }

    private static Answer handled(Request request, Arrival arrival, Handler next) throws Exception {
        return next.handle(known(request, arrival));
    }

    /** What lies outside the rooms is in the language of the site, so that nobody need be asked who reads it. */
    private static Request known(Request request, Arrival arrival) {
        Request known = request.with(Arrival.class, arrival);
        return isProtected(request) ? known.withLocale(arrival.language().locale()) : known;
    }

    /** Who keeps asking for what is not there, or not theirs, is slowed down: what they miss may be a guess. */
    private Answer watched(Request request, Arrival arrival, Handler next) throws Exception {
        arrival.visitor().ifPresent(misses::check);
        try {
            return handled(request, arrival, next);
        } catch (RequestFailure failure) {
            if (failure.reason() == Reason.NOT_FOUND) {
                arrival.visitor().ifPresent(visitor -> misses.count(visitor.userId()));
            }
            if (failure.reason() == Reason.FORBIDDEN) {
                arrival.visitor().ifPresent(visitor -> refusals.ofRights(visitor, failure.key(), () -> true));
            }
            throw failure;
        }
    }

    private void checkMark(Request request, Arrival arrival) {
        switch (csrf.judge(request, arrival.living())) {
            case GOOD -> {}
            case STALE -> {
                if (ENTRANCES.stream().anyMatch(request.path()::isWithin)) {
                    throw new StalePage();
                }
                throw refusal(arrival);
            }
            case BAD -> {
                if (arrival.isBereft()) {
                    // The page is of a session that has ended since.
                    throw new SignInNeeded();
                }
                throw refusal(arrival);
            }
        }
    }

    private RequestFailure refusal(Arrival arrival) {
        arrival.visitor().ifPresent(refusals::forged);
        return new RequestFailure(Reason.FORBIDDEN, "security.csrf");
    }

    private Answer lead(Request request, Arrival arrival, Proof proof) {
        String place = switch (proof) {
            case SIGN_IN -> Addresses.SIGN_IN;
            case SECOND_FACTOR -> Addresses.SET_UP;
            case LONGER_PASSWORD -> Addresses.PASSWORD;
            case AGAIN -> Addresses.CONFIRM;
        };
        String page = ReturnAddress.from(request);
        String back = proof == Proof.AGAIN
                ? arrival.visitor()
                        .flatMap(visitor -> keptForms.keep(visitor, request, page))
                        .map(Addresses::kept)
                        .orElse(page)
                : page;
        String address = ReturnAddress.with(place, back);
        if (request.header("HX-Request").isPresent()) {
            return Answer.empty(200).header("HX-Redirect", address).personal();
        }
        return Answer.redirect(request.method().isSafe() ? 302 : 303, address).personal();
    }

    private static final class StalePage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StalePage() {
            super("The page stood open too long", null, false, false);
        }
    }
}
