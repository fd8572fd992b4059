package nl.balint.rights;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.balint.house.DemoAccount;
import nl.balint.journeys.Person;
import nl.balint.journeys.RunningSite;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The running house with somebody of each kind before its door. The group of the objects is Zeist. */
class Cast implements BeforeAllCallback {

    /** The kind of who did not sign in. */
    static final String ANYBODY = "anoniem";

    /** The kinds of people of {@code routes.yaml}, each played by one of the sample people. */
    private static final Map<String, String> KINDS = kinds();

    private final RunningSite site;
    private Map<String, Person> people = Map.of();

    Cast() {
        this(RunningSite.apart());
    }

    Cast(RunningSite site) {
        this.site = site;
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("lid", "anne");
        kinds.put("begeleider", "helene");
        kinds.put("lid-zonder-tweede-stap", "abel");
        kinds.put("ander-lid", "floor");
        kinds.put("secretariaat", "wil");
        kinds.put("commissie", "koos");
        kinds.put("bestuur", "ada");
        kinds.put("pam", "jits");
        kinds.put("redactie", "lotte");
        kinds.put("eindredactie", "bram");
        kinds.put("privacy", "fatma");
        kinds.put("beheer", "joris");
        return kinds;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        site.beforeAll(context);
        people = new LinkedHashMap<>();
        people.put(ANYBODY, Person.anonymous(site.address("")));
        KINDS.forEach((kind, key) -> people.put(kind, site.signedIn(key)));
    }

    RunningSite site() {
        return site;
    }

    /** By kind; the first is anybody, who did not sign in. */
    Map<String, Person> people() {
        return people;
    }

    Person person(String kind) {
        return Objects.requireNonNull(people.get(kind), kind);
    }

    /** How somebody of this kind signs in. */
    DemoAccount account(String kind) {
        return Person.account(Objects.requireNonNull(KINDS.get(kind), kind));
    }

    /** The mark that the forms of somebody of this kind carry. */
    String mark(String kind) {
        return person(kind).csrf(kind.equals(ANYBODY) ? "/inloggen" : "/mijn");
    }
}
