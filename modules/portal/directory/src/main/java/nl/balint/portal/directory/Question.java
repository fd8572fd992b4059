package nl.balint.portal.directory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.balint.cms.search.Facets;
import nl.balint.portal.members.Slug;
import nl.balint.portal.places.Province;

/** By what the directory is counted and narrowed down; names and answers as they stand in addresses. */
public enum Question {
    KIND("soort", "groep persoon"),
    PROVINCE("provincie", provinces()),
    DAY("dag", "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"),
    PART("dagdeel", "ochtend middag avond"),
    SEATS("plek", "vrij vol"),
    FORM("vorm", "ter-plaatse online gemengd"),
    AUDIENCE("doelgroep", "huisartsen aios anderen"),
    ROLE("rol", "begeleider cobegeleider supervisor");

    /** The answer of groups to what kind they are. */
    public static final String GROUP = "groep";

    /** The answer of people. */
    public static final String PERSON = "persoon";

    /** The answer of groups that take people now. */
    public static final String FREE = "vrij";

    /** The answer of groups that take nobody now. */
    public static final String FULL = "vol";

    /** All, as a catalogue counts them. */
    public static final Facets FACETS = facets();

    private final String parameter;
    private final String answers;

    /**
     * A question.
     *
     * @param answers with a space between them
     */
    Question(String parameter, String answers) {
        this.parameter = parameter;
        this.answers = answers;
    }

    /** Its name in an address. */
    public String parameter() {
        return parameter;
    }

    public List<String> answers() {
        return List.of(answers.split(" ", -1));
    }

    private static String provinces() {
        return Province.labels().stream().map(Slug::of).collect(Collectors.joining(" "));
    }

    /** The province that an answer stands for, as the society spells it. */
    public static Optional<String> province(String answer) {
        return Province.labels().stream()
                .filter(name -> Slug.of(name).equals(answer))
                .findFirst();
    }

    private static Facets facets() {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(question -> questions.put(question.parameter(), question.answers()));
        return new Facets(questions);
    }
}
