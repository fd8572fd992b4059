package nl.balint.cms.mail;

import static nl.balint.cms.http.Route.get;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;

/** The mailbox of a demo, at {@code /demo/postvak}: for whoever sits at this machine, and nobody else. */
final class DemoMailRoutes implements Routes {

    private static final String MAILBOX = "/demo/postvak";
    private static final String SAMPLES = MAILBOX + "/voorbeelden";

    private final DemoMailbox mailbox;
    private final Samples samples;
    private final Screens screens;

    DemoMailRoutes(DemoMailbox mailbox, Samples samples, Screens screens) {
        this.mailbox = mailbox;
        this.samples = samples;
        this.screens = screens;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                local(MAILBOX, request -> show(request, "mailbox", Map.of("mails", mailbox.list()))),
                local(DemoMailbox.JSON, request -> Answer.json(mailbox.json()).personal()),
                local(DemoMailbox.TEXT, request -> Answer.text(mailbox.text()).personal()),
                local(MAILBOX + "/{id}", request -> mail(request, arrived(request), MAILBOX)),
                local(MAILBOX + "/{id}/opmaak", request -> MailLook.of(arrived(request))),
                local(SAMPLES, request -> show(request, "samples", Map.of("mails", samples.list()))),
                local(SAMPLES + "/{number}", request -> mail(request, sample(request), SAMPLES)),
                local(SAMPLES + "/{number}/opmaak", request -> MailLook.of(sample(request))));
    }

    private Answer show(Request request, String screen, Map<String, ?> model) throws Exception {
        return screens.show(request, "mail:screens/" + screen, model);
    }

    private Answer mail(Request request, DemoMail mail, String list) throws Exception {
        String label = list.equals(MAILBOX) ? "mail.mailbox.title" : "mail.samples.title";
        return show(
                request,
                "mail",
                Map.of(
                        "mail",
                        mail,
                        "look",
                        request.path().encoded() + "/opmaak",
                        "back",
                        Map.of("label", label, "address", list)));
    }

    private DemoMail arrived(Request request) {
        return mailbox.find(request.placeholder("id")).orElseThrow(DemoMailRoutes::missing);
    }

    private DemoMail sample(Request request) {
        String number = request.placeholder("number");
        if (!number.matches("\\d{1,4}") || Integer.parseInt(number) >= samples.count()) {
            throw missing();
        }
        return samples.get(Integer.parseInt(number));
    }

    private static Route local(String pattern, Handler handler) {
        return get(pattern, request -> {
            if (!isLoopback(request.remote())) {
                throw missing();
            }
            return handler.handle(request);
        });
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

    private static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "page.missing");
    }
}
