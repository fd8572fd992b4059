package nl.balint.rights;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.balint.journeys.Person;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Sends the forms that somebody comes across, each once, with something of the test's own in every field of text. */
final class FilledForms {

    /** Who ends their own role sees fewer forms from then on. */
    private static final String ROLES = "/beheer/rollen/";

    private final String base;
    private final Person person;
    private final UnaryOperator<String> typed;
    private final Set<String> sent = new LinkedHashSet<>();

    /** @param typed what is filled in, by the type of the field */
    FilledForms(String base, Person person, UnaryOperator<String> typed) {
        this.base = base;
        this.person = person;
        this.typed = typed;
    }

    /**
     * Those of an answer that change something; what would end the session, or what the sender is there for, is left.
     */
    void send(String target, HttpResponse<String> answer) {
        Document page = Jsoup.parse(answer.body(), base + target);
        for (Element form : page.select("form[method=post]")) {
            String action = form.attr("action").isEmpty() ? target : form.attr("action");
            if (!endsTheSession(action) && !action.startsWith(ROLES) && sent.add(action)) {
                Map<String, String> fields = fields(form);
                again(() -> person.post(action, fields));
            }
        }
    }

    /** Once more when the server had just closed the connection that the client chose: it does so after a refusal. */
    static void again(Runnable request) {
        try {
            request.run();
        } catch (UncheckedIOException closed) {
            request.run();
        }
    }

    int count() {
        return sent.size();
    }

    static boolean endsTheSession(String action) {
        return action.contains("uitloggen") || action.contains("sessies");
    }

    private Map<String, String> fields(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden][name]").forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("select[name]").forEach(field -> fields.put(field.attr("name"), chosen(field)));
        for (Element field : form.select("input[name]:not([type=hidden]), textarea[name]")) {
            String type = field.attr("type");
            boolean ticked = type.equals("checkbox") || type.equals("radio");
            fields.put(field.attr("name"), ticked ? field.val() : typed.apply(type));
        }
        return fields;
    }

    private static String chosen(Element select) {
        Element option = select.select("option[value]").last();
        return option == null ? "" : option.val();
    }
}
