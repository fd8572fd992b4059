package nl.balint.journeys;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody of the redactie: asks and sends what the scripts of its screens do. */
public final class Editor {

    static final String PAGES = "/beheer/paginas";

    private final Person person;
    private final String mark;

    public Editor(Person person) {
        this.person = person;
        this.mark = person.csrf(PAGES);
    }

    public void tree() {
        Person.expect(200, person.get(PAGES));
    }

    /** The pages below one. */
    public void branch(String place) {
        open("/takken", place);
    }

    public void search(String words) {
        Person.expect(200, person.get(PAGES + "/takken?q=" + words));
    }

    /** One of the screens of a place: "/werk" is the page in its frame, "/onderdeel" the dialog of a component. */
    public void open(String screen, String place) {
        Person.expect(200, person.get(address(screen, place)));
    }

    /** Opens the dialog of a component, writes words into its first field and saves. */
    public void save(String part, String words) {
        String address = address("/onderdeel", part);
        var form = person.page(address).select("form.form").forms().get(0);
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.put("f0", words);
        fields.remove("_once");
        send(address, form(fields));
    }

    public void publish(String page) {
        person.post(address("/publiceren", page), Map.of("_csrf", mark));
    }

    /** Something done to a page in the tree. */
    public void change(Map<String, String> deed) {
        send(PAGES, form(deed));
    }

    /** The same for many, in a form that was put together already. */
    public void changeMany(String form) {
        send(PAGES, form + "&_csrf=" + encoded(mark));
    }

    private void send(String address, String form) {
        String[] headers = {"Content-Type", "application/x-www-form-urlencoded", "X-CSRF", mark, "X-Editor", "1"};
        Person.expect(200, person.send("POST", address, BodyPublishers.ofString(form), headers));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String address(String screen, String place) {
        return PAGES + screen + "?pad=" + encoded(place);
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
