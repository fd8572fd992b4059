package nl.balint.portal.applications.procedure;

import static nl.balint.portal.applications.procedure.Ballot.Choice.ABSTAIN;
import static nl.balint.portal.applications.procedure.Ballot.Choice.AGREE;
import static nl.balint.portal.applications.procedure.Ballot.Choice.OBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import nl.balint.portal.applications.procedure.Ballot.Choice;
import nl.balint.portal.applications.procedure.Ballot.Outcome;
import nl.balint.portal.members.GroupDetails.Rule;
import org.junit.jupiter.api.Test;

class BallotTest {

    @Test
    void withAVetoSilenceAgreesAndOneObjectionIsEnough() {
        assertThat(count(Rule.VETO)).isEqualTo(Outcome.ADMITTED);
        assertThat(count(Rule.VETO, AGREE, AGREE, AGREE, OBJECT)).isEqualTo(Outcome.NOT_ADMITTED);
    }

    @Test
    void aMajorityIsOfThoseWhoVotedAndHalfMustHave() {
        assertThat(count(Rule.MAJORITY, AGREE)).isEqualTo(Outcome.UNDECIDED);
        assertThat(count(Rule.MAJORITY, AGREE, ABSTAIN)).isEqualTo(Outcome.ADMITTED);
        assertThat(count(Rule.MAJORITY, AGREE, OBJECT)).isEqualTo(Outcome.NOT_ADMITTED);
    }

    @Test
    void consensusWantsAYesAndNoNo() {
        assertThat(count(Rule.CONSENSUS, AGREE, ABSTAIN)).isEqualTo(Outcome.ADMITTED);
        assertThat(count(Rule.CONSENSUS, ABSTAIN, ABSTAIN)).isEqualTo(Outcome.NOT_ADMITTED);
        assertThat(count(Rule.CONSENSUS, AGREE, AGREE, OBJECT)).isEqualTo(Outcome.NOT_ADMITTED);
    }

    @Test
    void whatIsPrintedOfABallotTellsNobodysVote() {
        Ballot ballot = Ballot.open(Rule.VETO, Set.of("floor"), Instant.EPOCH).with("floor", OBJECT);

        assertThat(ballot.toString()).doesNotContain("floor", "OBJECT");
    }

    private static Outcome count(Rule rule, Choice... votes) {
        Ballot ballot = Ballot.open(rule, Set.of("0", "1", "2", "3"), Instant.EPOCH);
        for (int voter = 0; voter < votes.length; voter++) {
            ballot = ballot.with(String.valueOf(voter), votes[voter]);
        }
        return ballot.count();
    }
}
