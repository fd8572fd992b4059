package nl.balint.cms.security;

import java.time.Duration;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Cookie;
import nl.balint.cms.http.Request;

/** The two cookies of the house: who is signed in, and which device it is. A visitor who does not sign in gets none. */
public final class Cookies {

    private static final Duration DEVICE_LASTS = Duration.ofDays(365);
    private static final int LONGEST = 100;

    private final String session;
    private final String device;

    /** @param secure whether the site is visited by https, as it must be anywhere but on one's own machine */
    Cookies(boolean secure) {
        session = secure ? "__Host-sid" : "sid";
        device = secure ? "__Host-device" : "device";
    }

    /** From where the request comes. */
    public Caller caller(Request request) {
        return new Caller(
                request.remote(),
                request.header("User-Agent").orElse(""),
                value(request, device),
                value(request, session));
    }

    String session(Request request) {
        return value(request, session);
    }

    public Answer put(Answer answer, Entry.Inside inside) {
        Answer known = inside.device().isEmpty()
                ? answer
                : answer.cookie(Cookie.of(device, inside.device()).keptFor(DEVICE_LASTS));
        return putSession(known, inside.session());
    }

    public Answer putSession(Answer answer, String id) {
        return answer.cookie(Cookie.of(session, id));
    }

    public Answer deleteSession(Answer answer) {
        return answer.cookie(Cookie.deleted(session));
    }

    private static String value(Request request, String name) {
        return request.cookie(name).filter(value -> value.length() <= LONGEST).orElse("");
    }
}
