package nl.balint.bench;

import java.net.http.HttpResponse;
import java.util.Map;
import nl.balint.journeys.Person;

/** The form with which visitors ask the secretariat something; each visitor sends it from an address of their own. */
final class ContactForm {

    private static final String FORM = "/formulieren/contact";
    private static final int NETWORKS = 200;

    private ContactForm() {}

    /** A visitor who comes by another network than the next. */
    static Person visitor(Served served, int number) {
        int network = number % (NETWORKS * NETWORKS);
        return Person.anonymousAt(served.base(), "81." + network / NETWORKS + "." + network % NETWORKS + ".7");
    }

    /** Looks at the form, fills it in and sends it. */
    static HttpResponse<String> send(Person visitor, int number) {
        return visitor.submit(
                FORM,
                FORM,
                Map.of(
                        "name",
                        "Floor IJzerman",
                        "email",
                        "floor." + number + "@praktijk.example",
                        "about",
                        "group",
                        "message",
                        "Is er in Haarlem plek? Vraag nummer " + number));
    }
}
