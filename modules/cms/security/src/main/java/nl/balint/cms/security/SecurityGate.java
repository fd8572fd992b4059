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

    private final Recognition recognition;
    private final Cookies cookies;
    private final Csrf csrf;

    SecurityGate(Recognition recognition, Cookies cookies, Csrf csrf) {
        this.recognition = recognition;
        this.cookies = cookies;
        this.csrf = csrf;
    }

    @Override
    public Answer pass(Request request, Handler next) throws Exception {
        String session = cookies.session(request);
        Arrival arrival = new Arrival(session, recognition, csrf);
        try {
            if (!request.method().isSafe()) {
                checkMark(request, arrival);
            }
            Answer answer = next.handle(request.with(Arrival.class, arrival));
            return arrival.isPersonal() && answer.header("Cache-Control").isEmpty() ? answer.personal() : answer;
        } catch (SignInNeeded needed) {
            return lead(request, needed.proof());
        } catch (StalePage stale) {
            return Answer.redirect(303, request.path().encoded()).personal();
        }
    }

    private void checkMark(Request request, Arrival arrival) {
        switch (csrf.judge(request, arrival.living())) {
            case GOOD -> {}
            case STALE -> {
                if (ENTRANCES.stream().anyMatch(request.path()::isWithin)) {
                    throw new StalePage();
                }
                throw refusal();
            }
            case BAD -> {
                if (arrival.isBereft()) {
                    // The page is of a session that has ended since.
                    throw new SignInNeeded();
                }
                throw refusal();
            }
        }
    }

    private static RequestFailure refusal() {
        return new RequestFailure(Reason.FORBIDDEN, "security.csrf");
    }

    private Answer lead(Request request, Proof proof) {
        String place = switch (proof) {
            case SIGN_IN -> Addresses.SIGN_IN;
            case SECOND_FACTOR -> Addresses.SET_UP;
            case AGAIN -> Addresses.CONFIRM;
        };
        String address = ReturnAddress.with(place, ReturnAddress.from(request));
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
