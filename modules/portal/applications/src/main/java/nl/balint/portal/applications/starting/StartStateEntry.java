package nl.balint.portal.applications.starting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.balint.cms.content.Node;
import nl.balint.portal.applications.procedure.StartState;
import nl.balint.portal.applications.procedure.StartState.Advice;
import nl.balint.portal.applications.procedure.StartState.Verdict;
import nl.balint.portal.members.Entry;

/** A state to a node and back; the node is made anew with each state. */
final class StartStateEntry {

    private static final String MOTIVATION = "motivation";
    private static final String VERDICT = "verdict";

    private StartStateEntry() {}

    static void write(Entry file, StartState state) {
        Entry entry = file.anew("state");
        entry.put("name", state.getClass().getSimpleName()).put("since", state.since());
        if (state instanceof StartState.Checking open) {
            entry.put("by", open.by());
        } else if (state instanceof StartState.AwaitingAdvice open) {
            write(entry.node(), open.given());
        } else if (state instanceof StartState.AwaitingDecision open) {
            write(entry.node(), open.advice());
        } else if (state instanceof StartState.Recognised done) {
            entry.put(VERDICT, done.verdict()).put(MOTIVATION, done.motivation());
        } else if (state instanceof StartState.NotRecognised done) {
            entry.put(MOTIVATION, done.motivation());
        }
    }

    static StartState read(Node node) {
        Entry entry = new Entry(node);
        Instant since = entry.moment("since", Instant.EPOCH);
        return switch (entry.text("name")) {
            case "Initiative" -> new StartState.Initiative(since);
            case "Requested" -> new StartState.Requested(since);
            case "Checking" -> new StartState.Checking(since, entry.text("by"));
            case "SupplementAsked" -> new StartState.SupplementAsked(since);
            case "AwaitingAdvice" -> new StartState.AwaitingAdvice(since, advice(node));
            case "AwaitingDecision" -> new StartState.AwaitingDecision(since, advice(node));
            case "Recognised" ->
                new StartState.Recognised(since, entry.choice(VERDICT, Verdict.POSITIVE), entry.text(MOTIVATION));
            case "NotRecognised" -> new StartState.NotRecognised(since, entry.text(MOTIVATION));
            case "StartWithdrawn" -> new StartState.StartWithdrawn(since);
            case "StartAnonymised" -> new StartState.StartAnonymised(since);
            default -> throw new IllegalStateException("There is no state as that of " + node.path());
        };
    }

    private static void write(Node state, List<Advice> all) {
        for (Advice advice : all) {
            String name = String.format(Locale.ROOT, "a%02d", state.children().size());
            Entry.blank(state.add(name, Entry.TYPE))
                    .put(VERDICT, advice.verdict())
                    .put(MOTIVATION, advice.motivation())
                    .put("by", advice.by());
        }
    }

    private static List<Advice> advice(Node state) {
        List<Advice> all = new ArrayList<>();
        for (Node child : state.children()) {
            Entry entry = new Entry(child);
            all.add(new Advice(entry.choice(VERDICT, Verdict.POSITIVE), entry.text(MOTIVATION), entry.text("by")));
        }
        return all;
    }
}
