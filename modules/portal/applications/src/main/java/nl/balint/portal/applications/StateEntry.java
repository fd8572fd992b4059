package nl.balint.portal.applications;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.portal.applications.procedure.Ballot;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.JoinState.Offer;
import nl.balint.portal.members.Entry;
import nl.balint.portal.members.GroupDetails.Rule;

/**
 * A state to a node and back. The node is made anew with each state: nothing of an old one stays, least of all votes.
 */
final class StateEntry {

    private static final String BALLOT = "ballot";
    private static final String VOTES = "votes";

    private StateEntry() {}

    static void write(Entry file, JoinState state) {
        Entry entry = file.anew("state");
        entry.put("name", state.getClass().getSimpleName()).put("since", state.since());
        if (state instanceof JoinState.ToConfirm open) {
            entry.put("until", open.until());
        } else if (state instanceof JoinState.Submitted open) {
            entry.put("until", open.due());
        } else if (state instanceof JoinState.InHandling open) {
            entry.put("by", open.by());
        } else if (state instanceof JoinState.Proposed open) {
            entry.put("group", open.groupId()).put("until", open.answerBy());
        } else if (state instanceof JoinState.Acquaintance open) {
            entry.put("group", open.groupId());
        } else if (state instanceof JoinState.Deliberation open) {
            entry.put("group", open.groupId()).put("from", open.from());
            write(entry, open.ballot());
        } else if (state instanceof JoinState.Placeable open) {
            entry.put("group", open.groupId()).put("from", open.from()).put("until", open.answerBy());
        } else if (state instanceof JoinState.Placed placed) {
            entry.put("group", placed.groupId()).put("from", placed.from());
        } else if (state instanceof JoinState.Waiting open) {
            entry.put("until", open.until()).put("admittedBy", open.admittedBy());
            entry.put("group", open.offer().groupId())
                    .put("offerUntil", open.offer().until());
        } else if (state instanceof JoinState.Rejected rejected) {
            entry.put("reason", rejected.reason());
        } else if (state instanceof JoinState.Expired expired) {
            entry.put("cause", expired.cause());
        }
    }

    static JoinState read(Node file) {
        Node node = file.child("state").orElseThrow();
        Entry entry = new Entry(node);
        Instant since = entry.moment("since", Instant.EPOCH);
        Instant until = entry.moment("until", Instant.MAX);
        String group = entry.text("group");
        return switch (entry.text("name")) {
            case "Draft" -> new JoinState.Draft(since);
            case "ToConfirm" -> new JoinState.ToConfirm(since, until);
            case "Submitted" -> new JoinState.Submitted(since, until);
            case "InHandling" -> new JoinState.InHandling(since, entry.text("by"));
            case "Proposed" -> new JoinState.Proposed(since, group, until);
            case "Acquaintance" -> new JoinState.Acquaintance(since, group);
            case "Deliberation" -> new JoinState.Deliberation(since, group, ballot(node), entry.day("from"));
            case "Placeable" -> new JoinState.Placeable(since, group, entry.day("from"), until);
            case "Placed" -> new JoinState.Placed(since, group, entry.day("from"));
            case "Waiting" ->
                new JoinState.Waiting(
                        since,
                        until,
                        new Offer(group, entry.moment("offerUntil", Instant.MAX)),
                        entry.text("admittedBy"));
            case "Rejected" -> new JoinState.Rejected(since, entry.choice("reason", JoinState.Reason.OTHER));
            case "Withdrawn" -> new JoinState.Withdrawn(since);
            case "Expired" -> new JoinState.Expired(since, entry.choice("cause", JoinState.Cause.UNCONFIRMED));
            case "Anonymised" -> new JoinState.Anonymised(since);
            default -> throw new IllegalStateException("There is no state as that of " + node.path());
        };
    }

    private static void write(Entry entry, Ballot ballot) {
        Entry made = entry.anew(BALLOT);
        made.put("rule", ballot.rule()).put("until", ballot.until());
        made.node().set("voters", Value.of(ballot.voters().stream().sorted().toList()));
        Entry votes = made.anew(VOTES);
        ballot.votes().forEach(votes::put);
    }

    private static Ballot ballot(Node state) {
        Node node = state.child(BALLOT).orElseThrow();
        Entry entry = new Entry(node);
        Set<String> voters = new HashSet<>(Lists.texts(node, "voters"));
        Map<String, Ballot.Choice> votes = new TreeMap<>();
        Entry cast = new Entry(node.child(VOTES).orElseThrow());
        for (String voter : voters) {
            if (!cast.text(voter).isEmpty()) {
                votes.put(voter, cast.choice(voter, Ballot.Choice.ABSTAIN));
            }
        }
        return new Ballot(entry.choice("rule", Rule.CONSENSUS), voters, votes, entry.moment("until", Instant.MAX));
    }
}
