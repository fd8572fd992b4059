package nl.balint.portal.applications.sample;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.balint.cms.content.Value;
import nl.balint.portal.applications.deeds.Starting;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.StartAct;
import nl.balint.portal.applications.procedure.StartState.Verdict;
import nl.balint.portal.applications.starting.Participant;
import nl.balint.portal.applications.starting.Plan;
import nl.balint.portal.applications.starting.Start;
import nl.balint.portal.applications.starting.StartFile;
import nl.balint.portal.applications.starting.Starts;
import nl.balint.portal.members.GroupPlace;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.SocietyRole;
import nl.balint.portal.members.deeds.Saves;

/** Lets people who do not exist ask for a new group, by the acts that bring it before the board. */
public final class SampleStarts {

    private static final Duration AGO = Duration.ofDays(8);
    private static final Duration STEP = Duration.ofDays(2);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String ADVICE = "Ervaren begeleider en een goed plan. Zoek binnen een jaar een cobegeleider.";
    private static final String SUBMISSION = "sample-middelburg";

    private final Starts starts;
    private final Register register;
    private final Saves saves;
    private final PastClock past;
    private final Starting starting;

    /**
     * Makes it.
     *
     * @param starting makes what does the acts, by a clock
     */
    public SampleStarts(
            Starts starts, Register register, Saves saves, Function<Clock, Starting> starting, Clock clock) {
        this.starts = starts;
        this.register = register;
        this.saves = saves;
        this.past = new PastClock(clock);
        this.starting = starting.apply(past);
    }

    /** One that waits for the decision. What was sown before is not sown again. */
    public void sow() {
        past.put(past.instant().minus(AGO));
        if (find().isEmpty()) {
            saves.once(content -> {
                starting.send(content, plan(), List.of(cv()), SUBMISSION);
                return SUBMISSION;
            });
            find().ifPresent(start -> bring(start.id()));
        }
    }

    private Optional<Start> find() {
        return saves.once(content -> starts.findSubmission(content, SUBMISSION));
    }

    private void bring(String id) {
        Actor office = Actor.office(
                holders(SocietyRole.SECRETARIAAT).stream().findFirst().orElse(""));
        starting.act(Actor.APPLICANT, id, new StartAct.Request(Set.of()), "");
        past.pass(STEP);
        starting.act(office, id, new StartAct.TakeUpStart(), "");
        past.pass(STEP);
        starting.act(office, id, new StartAct.FindComplete(Set.of()), "");
        holders(SocietyRole.COMMISSIE).stream().limit(2).forEach(member -> {
            past.pass(HOUR);
            starting.act(Actor.committee(member), id, new StartAct.Advise(Verdict.CONDITIONAL, ADVICE), "");
        });
    }

    private static Plan plan() {
        return new Plan(
                new Participant("Siân de Groot-Visser", "Middelburg", "sian.degroot@huisarts.example", "", "huisarts"),
                "+31612345678",
                new Plan.Idea(
                        "Middelburg",
                        "Middelburg",
                        "4331 AB",
                        GroupPlace.Form.ON_SITE,
                        List.of(DayOfWeek.TUESDAY),
                        "elke vier weken",
                        "Tien avonden van twee uur, met twee casussen per avond. In mei kijken we samen terug.",
                        true),
                Participant.of("Ruth Salomons", "ruth.salomons@praktijk.example"),
                Participant.of("", ""),
                "We zoeken nog een huisarts-cobegeleider in Zeeland.",
                Stream.of("Piet Bakker", "Lotte Maas", "Omar Yilmaz", "Els de Witte", "Hanna Prins", "Joost Kole")
                        .map(name -> new Participant(name, "Middelburg", email(name), "", "huisarts"))
                        .toList(),
                List.of("price", "place", "rhythm"),
                "");
    }

    private static String email(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@huisarts.example";
    }

    private static StartFile cv() {
        byte[] text = "Ruth Salomons, psychotherapeut sinds 2004.\n".getBytes(StandardCharsets.UTF_8);
        return new StartFile(StartFile.LEADER, "cv-salomons.txt", "text/plain", Value.Binary.of(text));
    }

    private List<String> holders(SocietyRole role) {
        return register.assignments().at(past.instant()).stream()
                .filter(one -> one.role() == role)
                .map(one -> one.memberId())
                .toList();
    }
}
