package nl.balint.cms.security.screens;

import nl.balint.cms.http.Request;

/** The form that a script fills with what the authenticator said. */
final class PasskeyForm {

    static final String FIELD = "credential";
    private static final int LONGEST = 20_000;

    private PasskeyForm() {}

    static String credential(Request request) {
        return request.form(FIELD).filter(json -> json.length() <= LONGEST).orElse("");
    }
}
