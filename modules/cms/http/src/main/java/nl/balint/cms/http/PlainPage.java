package nl.balint.cms.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** The page of a failure when there is nothing else: no template, no script, in plain Dutch. */
final class PlainPage {

    private PlainPage() {}

    static Answer show(Request request, RequestFailure failure) {
        return html(failure.reason(), request.id());
    }

    static Answer html(Reason reason, String id) {
        String page = """
                <!DOCTYPE html>
                <html lang="nl">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>${title}</title>
                </head>
                <body>
                <main>
                <h1>${title}</h1>
                <p>${text}</p>
                <p><a href="/">Naar de beginpagina</a></p>
                <p><small>Nummer van deze melding: ${id}</small></p>
                </main>
                </body>
                </html>
                """;
        String filled = page.replace("${title}", reason.title())
                .replace("${text}", reason.text())
                .replace("${id}", id);
        return Answer.html(filled).status(reason.status()).header("Cache-Control", "no-store");
    }

    /** For programs: {@code /.rest/}. */
    static Answer json(RequestFailure failure, String id) {
        Reason reason = failure.reason();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("status", reason.status());
        told.put("reason", reason);
        told.put("key", failure.key());
        told.put("message", reason.text());
        told.put("reference", id);
        return Answer.asJson(told).status(reason.status()).header("Cache-Control", "no-store");
    }
}
