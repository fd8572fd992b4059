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
    private static final Pattern SANDBOX =
            Pattern.compile("default-src 'none';.*frame-ancestors '(none|self)'; sandbox");
    private static final Pattern COOKIE =
            Pattern.compile("(sid|device)=[^;]*; Path=/(; Max-Age=[0-9]+)?; HttpOnly; SameSite=Lax");
    private static final Pattern TAKEN_AWAY = Pattern.compile("sid=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");

    /** A file may be kept by its reader's own browser, which asks each time whether it may be shown still. */
    private static final Pattern FILE = Pattern.compile("/mijn/documenten/.*/(bestand|beeld)([?].*)?");

    private static final Pattern CLOSED = Pattern.compile("/(mijn|beheer|redactie)([/?].*)?");

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> nonces = new HashSet<>();
    private final Set<Integer> statuses = new TreeSet<>();
    private int answers;

    void look(String target, HttpResponse<String> answer) {
        HttpHeaders headers = answer.headers();
        String what = target + " (" + answer.statusCode() + ")";
        answers++;
        statuses.add(answer.statusCode());
        ALWAYS.forEach((name, value) -> expect(headers.allValues(name).equals(List.of(value)), what, name));
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
            expect(!isKept || headers.firstValue("Vary").orElse("").contains("Cookie"), what, "Vary");
        }
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
