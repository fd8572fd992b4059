package nl.balint.portal.applications.deeds;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.balint.cms.content.Value;
import nl.balint.cms.print.Printer;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.procedure.Effect;
import nl.balint.portal.applications.procedure.StartState.Verdict;
import nl.balint.portal.applications.starting.Start;
import nl.balint.portal.applications.starting.StartFile;
import nl.balint.portal.members.Members;

/** The letters on paper about the start of a group. */
final class StartPapers {

    private static final String RECOGNISED = "applications:letters/start-recognised";
    private static final String CONDITIONAL = "applications:letters/start-conditional";
    private static final String REJECTED = "applications:letters/start-rejected";

    private final Printer printer;
    private final Members members;
    private final Clock clock;

    StartPapers(Printer printer, Members members, Clock clock) {
        this.printer = printer;
        this.members = members;
        this.clock = clock;
    }

    /** What the board decided, to whoever asked. */
    StartFile decision(Start start, Effect.WriteDecision decision) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", start.plan().applicant().name());
        values.put("group", start.plan().idea().name());
        values.put("town", start.plan().idea().town());
        values.put("number", start.number());
        values.put("day", Terms.day(clock.instant()));
        values.put("motivation", decision.motivation());
        members.find(decision.mentorId())
                .ifPresent(mentor -> values.put("mentor", mentor.name().full()));
        byte[] pdf = printer.print(template(decision.verdict()), values);
        String name = "besluit-" + start.number().toLowerCase(Locale.ROOT) + ".pdf";
        return new StartFile(StartFile.DECISION, name, "application/pdf", Value.Binary.of(pdf));
    }

    private static String template(Verdict verdict) {
        return switch (verdict) {
            case POSITIVE -> RECOGNISED;
            case CONDITIONAL -> CONDITIONAL;
            case NEGATIVE -> REJECTED;
        };
    }
}
