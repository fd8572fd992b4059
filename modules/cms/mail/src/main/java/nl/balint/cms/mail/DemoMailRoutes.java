package nl.balint.cms.mail;

import static nl.balint.cms.http.Route.get;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import org.jsoup.Jsoup;

/** The mailbox of a demo, at {@code /demo/postvak}: for whoever sits at this machine, and nobody else. */
final class DemoMailRoutes implements Routes {

    /** A mail as programs read it. */
    record Entry(String id, String at, String to, String subject, String text, String html, List<String> links) {

        static Entry of(DemoMailbox.Arrived mail) {
            List<String> links =
                    Jsoup.parse(mail.letter().html()).select("a[href^=http]").eachAttr("href");
            return new Entry(
                    mail.id(),
                    mail.at().toString(),
                    mail.to(),
                    mail.letter().subject(),
                    mail.letter().text(),
                    mail.letter().html(),
                    links);
        }
    }

    private final DemoMailbox mailbox;

    DemoMailRoutes(DemoMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public List<Route> routes() {
        return List.of(get("/demo/postvak.json", atThisMachine(this::json)));
    }

    private Answer json(Request request) {
        return Answer.asJson(mailbox.list().stream().map(Entry::of).toList()).personal();
    }

    private static Handler atThisMachine(Handler handler) {
        return request -> {
            if (!isLoopback(request.remote())) {
                throw new RequestFailure(Reason.NOT_FOUND, "page.missing", request.path());
            }
            return handler.handle(request);
        };
    }

    private static boolean isLoopback(String address) {
        try {
            // Only a literal address comes here, so no name is looked up.
            return address.matches("[0-9A-Fa-f.:\\[\\]]+")
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException wrong) {
            return false;
        }
    }
}
