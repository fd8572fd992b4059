package nl.balint.portal.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** One file that comes with the plain form, with the declaration that it tells nothing of patients. */
final class Bringing {

    private static final String EDGE = "rand-van-een-deel";

    private Bringing() {}

    /** What the screen says that comes back. */
    static Document page(OpenHouse house, String who, String folder, String name, byte[] content) {
        return Jsoup.parse(OpenHouse.text(answer(house, who, folder, name, content)));
    }

    static HttpResponse<byte[]> answer(OpenHouse house, String who, String folder, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(part("name=\"declared\"\r\n\r\ntrue\r\n"));
        body.writeBytes(
                part("name=\"files\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + EDGE + "--\r\n").getBytes(UTF_8));
        return house.ask(
                who,
                "POST",
                folder + "/bestanden",
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=" + EDGE);
    }

    private static byte[] part(String rest) {
        return ("--" + EDGE + "\r\nContent-Disposition: form-data; " + rest).getBytes(UTF_8);
    }
}
