package nl.balint.cms.mail;

import nl.balint.cms.http.Answer;

/** What a mail looks like, to stand in a frame of a screen. */
public final class MailLook {

    /** A mail may have styles of its own, which no page of ours may: so it may do nothing else. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    private static final String LINKS_WORK = " allow-top-navigation-by-user-activation";

    private MailLook() {}

    /** A picture of it, whose links lead nowhere. */
    public static Answer still(DemoMail mail) {
        return Answer.html(mail.html())
                .header("Content-Security-Policy", POLICY)
                .personal();
    }

    /** Its links open in the window around it. */
    static Answer of(DemoMail mail) {
        String html = mail.html().replaceFirst("<head>", "<head><base target=\"_top\">");
        return Answer.html(html)
                .header("Content-Security-Policy", POLICY + LINKS_WORK)
                .personal();
    }
}
