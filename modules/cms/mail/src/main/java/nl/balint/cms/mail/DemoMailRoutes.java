package nl.balint.cms.mail;

import static nl.balint.cms.http.Route.get;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;

/** The mailbox of a demo, at {@code /demo/postvak}: for whoever sits at this machine, and nobody else. */
final class DemoMailRoutes implements Routes {

    private final DemoMailbox mailbox;

    DemoMailRoutes(DemoMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(
                        DemoMailbox.JSON,
                        atThisMachine(request -> Answer.json(mailbox.json()).personal())),
                get(
                        DemoMailbox.TEXT,
                        atThisMachine(request -> Answer.text(mailbox.text()).personal())));
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
