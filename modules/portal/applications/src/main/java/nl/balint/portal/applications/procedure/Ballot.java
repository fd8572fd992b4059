package nl.balint.portal.applications.procedure;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.members.GroupDetails;

/**
 * A group decides about somebody by its own rule. Who voted what is known to nobody and is gone once it is decided
 * (docs/decisions/0042).
 *
 * @param voters who may vote, by id
 * @param votes by the id of the voter
 * @param until when it ends at the latest
 */
public record Ballot(GroupDetails.Rule rule, Set<String> voters, Map<String, Choice> votes, Instant until) {

    /** What a voter says. */
    public enum Choice {
        AGREE,
        OBJECT,
        ABSTAIN
    }

    /** What came of it. */
    public enum Outcome {
        ADMITTED,
        NOT_ADMITTED,
        /** Too few voted. */
        UNDECIDED
    }

    public Ballot {
        voters = Set.copyOf(voters);
        votes = Collections.unmodifiableMap(new TreeMap<>(votes));
    }

    public static Ballot open(GroupDetails.Rule rule, Set<String> voters, Instant until) {
        return new Ballot(rule, voters, Map.of(), until);
    }

    /** With a vote; who voted before changed their mind. */
    Ballot with(String voter, Choice choice) {
        Map<String, Choice> all = new TreeMap<>(votes);
        all.put(voter, choice);
        return new Ballot(rule, voters, all, until);
    }

    /** Whether it may be counted: the term is over, or nobody is left to vote. */
    public boolean isOver(Instant at) {
        return Terms.isOver(until, at) || votes.keySet().containsAll(voters);
    }

    /** Counted by the rule. With a veto silence agrees; the other rules want half of the voters to have voted. */
    public Outcome count() {
        long agree = number(Choice.AGREE);
        long object = number(Choice.OBJECT);
        if (rule != GroupDetails.Rule.VETO && !hasQuorum()) {
            return Outcome.UNDECIDED;
        }
        boolean admitted = switch (rule) {
            case VETO -> object == 0;
            case CONSENSUS, LEADERS -> object == 0 && agree > 0;
            case MAJORITY -> agree > object;
        };
        return admitted ? Outcome.ADMITTED : Outcome.NOT_ADMITTED;
    }

    private boolean hasQuorum() {
        return !votes.isEmpty() && votes.size() * 2 >= voters.size();
    }

    private long number(Choice choice) {
        return votes.values().stream().filter(choice::equals).count();
    }

    /** Nothing of who voted what. */
    @Override
    public String toString() {
        return "Ballot[" + rule + ", " + votes.size() + " of " + voters.size() + "]";
    }
}
