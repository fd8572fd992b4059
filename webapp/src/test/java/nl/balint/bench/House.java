package nl.balint.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import nl.balint.journeys.Person;

/** What the rows measure with: the server, a leader and a member of one group, and documents that they need. */
final class House {

    static final String GROUP = "/mijn/groepen/zeist";
    static final String AREA = GROUP + "/documenten";

    private final Served served;
    private final Map<String, Person> inside = new HashMap<>();
    private volatile String knownMark = "";

    House(Served served) {
        this.served = served;
    }

    Served served() {
        return served;
    }

    /** Signed in, once for all rows. */
    Person person(String key) {
        Person known = inside.get(key);
        if (known == null) {
            known = Person.signedIn(served.base(), key, Instant::now);
            inside.put(key, known);
        }
        return known;
    }

    /** The address of a folder of the group, by its name. */
    String folder(String name) {
        return link(person("pieter-jan"), AREA, name);
    }

    /** The address that a page gives under these words. */
    static String link(Person person, String page, String words) {
        return person.page(page).select("main a[href]").stream()
                .filter(link -> link.text().contains(words))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(page + " has no link " + words));
    }

    /** Brings a file as the script of the page does: announced, sent, judged. Fails unless it became a document. */
    void bring(String folder, String name, BodyPublisher octets) throws Exception {
        Person leader = person("pieter-jan");
        String mark = mark();
        String map = folder.substring(folder.lastIndexOf('/') + 1);
        HttpResponse<String> begun = leader.post(
                GROUP + "/uploads",
                Map.of(
                        "map",
                        map,
                        "name",
                        name,
                        "size",
                        Long.toString(octets.contentLength()),
                        "type",
                        "text/plain",
                        "declared",
                        "true",
                        "_csrf",
                        mark));
        String upload = begun.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(begun.statusCode() + " " + begun.body()));
        String[] sent = {"X-CSRF", mark, "Upload-Offset", "0", "Content-Type", "application/offset+octet-stream"};
        Person.expect(204, leader.send("PATCH", upload, octets, sent));
        HttpResponse<String> judged = leader.send("POST", upload + "/klaar", BodyPublishers.noBody(), "X-CSRF", mark);
        if (judged.body().contains("upload__outcome--asked")) {
            // Of a long text only the beginning is looked at; its author says that he has looked at the rest.
            String[] form = {"X-CSRF", mark, "HX-Request", "true", "Content-Type", "application/x-www-form-urlencoded"};
            judged = leader.send("POST", upload + "/bevestigen", BodyPublishers.ofString("seen=1"), form);
        }
        if (!judged.body().contains("upload__outcome--added") && !judged.body().contains("upload__outcome--version")) {
            throw new IllegalStateException(name + " was not added: " + judged.statusCode() + " " + judged.body());
        }
    }

    private String mark() {
        if (knownMark.isEmpty()) {
            knownMark = person("pieter-jan").csrf(AREA);
        }
        return knownMark;
    }

    /** A file of so many octets of text. */
    static Path file(Path folder, String name, long size) throws IOException {
        Path file = folder.resolve(name);
        byte[] part = NaturalText.document(new Random(1896)).repeat(64).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long left = size; left > 0; left -= part.length) {
                out.write(part, 0, (int) Math.min(left, part.length));
            }
        }
        return file;
    }
}
