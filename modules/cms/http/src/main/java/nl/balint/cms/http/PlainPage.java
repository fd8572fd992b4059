package nl.balint.cms.http;

import java.util.Locale;

/** The page of a failure when there is nothing else: no template, no script, in plain Dutch. */
final class PlainPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>%s</title>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            <p>%s</p>
            <p><a href="/">Naar de beginpagina</a></p>
            <p><small>Nummer van deze melding: %s</small></p>
            </main>
            </body>
            </html>
            """;

    private PlainPage() {}

    static Answer show(Request request, RequestFailure failure) {
        return html(failure.reason(), request.id());
    }

    static Answer html(Reason reason, String id) {
        return Answer.html(String.format(Locale.ROOT, PAGE, reason.title(), reason.title(), reason.text(), id))
                .status(reason.status())
                .header("Cache-Control", "no-store");
    }

    /** For programs: {@code /.rest/}. */
    static Answer json(RequestFailure failure, String id) {
        String json = "{\"status\":%d,\"reason\":\"%s\",\"key\":\"%s\",\"message\":\"%s\",\"reference\":\"%s\"}";
        Reason reason = failure.reason();
        String key = failure.key().replaceAll("[^A-Za-z0-9._-]", "");
        return Answer.json(String.format(Locale.ROOT, json, reason.status(), reason, key, reason.text(), id))
                .status(reason.status())
                .header("Cache-Control", "no-store");
    }
}
