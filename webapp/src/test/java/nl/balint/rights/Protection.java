package nl.balint.rights;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every answer of the house must bring along for the protection of who reads it; remembers what was wrong. */
final class Protection {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");
    private static final List<String> NEVER = List.of(
            "Server",
            "X-Powered-By",
            "Access-Control-Allow-Origin",
            "Access-Control-Allow-Credentials",
            "Access-Control-Allow-Methods");
    private static final Pattern POLICY = Pattern.compile(
            "default-src 'none'; script-src 'self' 'nonce-([^']{22,})'; "
                    + "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'; "
                    + "frame-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors '(none|self)'");
    /** For what may run nothing: a file, how a page was, a mail of the demo. */
    private static final Pattern SANDBOX = Pattern.compile("default-src 'none';(?!.*(script-src|allow-scripts)).*"
            + "frame-ancestors '(none|self)'; sandbox( allow-same-origin| allow-top-navigation-by-user-activation)?");

    /** Who looks by a link with a key tells nobody that key. */
    private static final String SILENT = "/voorbeeld/";

    private static final Pattern COOKIE =
            Pattern.compile("(sid|device)=[^;]*; Path=/(; Max-Age=[0-9]+)?; HttpOnly; SameSite=Lax");
    private static final Pattern TAKEN_AWAY = Pattern.compile("sid=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");

    /** A file may be kept by its reader's own browser, which asks each time whether it may be shown still. */
    private static final Pattern FILE = Pattern.compile("/mijn/documenten/.*/(bestand|beeld)([?].*)?");

    /** What is for one person, or for whoever has its key. */
    private static final Pattern CLOSED = Pattern.compile("/(mijn|beheer|redactie|voorbeeld|aanmelding/stand"
            + "|groepsstart/stand|[.]rest/template-(annotations|definitions))([/?].*)?");

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> nonces = new HashSet<>();
    private final Set<Integer> statuses = new TreeSet<>();
    private int answers;

    void look(String target, HttpResponse<String> answer) {
        HttpHeaders headers = answer.headers();
        String what = target + " (" + answer.statusCode() + ")";
        answers++;
        statuses.add(answer.statusCode());
        ALWAYS.forEach((name, value) -> {
            List<String> told = headers.allValues(name);
            boolean isSilent = target.startsWith(SILENT) && told.equals(List.of("no-referrer"));
            expect(isSilent || told.equals(List.of(value)), what, name);
        });
        NEVER.forEach(name -> expect(headers.firstValue(name).isEmpty(), what, name));
        expect(headers.firstValue("X-Request-Id").isPresent(), what, "X-Request-Id");
        String permissions = headers.firstValue("Permissions-Policy").orElse("");
        expect(
                permissions.contains("camera=()") && permissions.contains("publickey-credentials-get=(self)"),
                what,
                "Permissions-Policy");
        lookAtPolicy(headers.allValues("Content-Security-Policy"), what);
        String type = headers.firstValue("Content-Type").orElse("");
        expect(!type.startsWith("text/") || type.contains("charset="), what, "Content-Type " + type);
        headers.allValues("Set-Cookie")
                .forEach(cookie -> expect(COOKIE.matcher(cookie).matches(), what, cookie));
        if (CLOSED.matcher(target).matches()) {
            String caching = headers.firstValue("Cache-Control").orElse("");
            boolean isKept = FILE.matcher(target).matches() && caching.equals("private, no-cache");
            expect(isKept || caching.contains("no-store"), what, "Cache-Control " + caching);
            expect(isKept || headers.firstValue("ETag").isEmpty(), what, "ETag");
            expect(headers.firstValue("Vary").orElse("").contains("Cookie"), what, "Vary");
        }
    }

    /** The answer to who signed in: for nobody else, unless it is the same as anybody gets. */
    void lookForSomebody(String target, HttpResponse<String> own, HttpResponse<String> anybodys) {
        look(target, own);
        boolean isOwn = own.headers().firstValue("Cache-Control").orElse("").matches("no-store|private, no-cache")
                && own.headers().firstValue("Vary").orElse("").contains("Cookie");
        expect(isOwn || shown(own).equals(shown(anybodys)), target, "is made for somebody and may be kept");
    }

    /** Without what is another each time. */
    private static String shown(HttpResponse<String> answer) {
        String id = answer.headers().firstValue("X-Request-Id").orElse("");
        Matcher policy = POLICY.matcher(
                answer.headers().firstValue("Content-Security-Policy").orElse(""));
        String body = answer.body().replace(id, "").replaceAll("DTSTAMP:.*", "");
        return answer.statusCode() + " " + (policy.matches() ? body.replace(policy.group(1), "") : body);
    }

    /** The answer to who did not sign in: no cookie, though signing out takes one away that may be there. */
    void lookForAnybody(String target, HttpResponse<String> answer) {
        look(target, answer);
        answer.headers()
                .allValues("Set-Cookie")
                .forEach(cookie -> expect(TAKEN_AWAY.matcher(cookie).matches(), target, "a cookie for nobody"));
    }

    private void lookAtPolicy(List<String> policies, String what) {
        String policy = String.join(" | ", policies);
        Matcher open = POLICY.matcher(policy);
        boolean isOpen = open.matches();
        expect(isOpen || SANDBOX.matcher(policy).matches(), what, "Content-Security-Policy " + policy);
        expect(!isOpen || nonces.add(open.group(1)), what, "a nonce that was given before");
    }

    private void expect(boolean isSo, String what, String name) {
        if (!isSo) {
            wrong.add(what + ": " + name);
        }
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    Set<Integer> statuses() {
        return Set.copyOf(statuses);
    }

    int answers() {
        return answers;
    }
}
