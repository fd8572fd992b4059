package nl.balint.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.search.Catalogue;
import nl.balint.cms.search.CatalogueQuery;
import nl.balint.portal.members.Address;
import nl.balint.portal.members.Consent;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails;
import nl.balint.portal.members.GroupSize;
import nl.balint.portal.members.GroupState;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Membership.LeavingReason;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTest {

    private static final CatalogueQuery ALL = CatalogueQuery.all(200);
    private static final CatalogueQuery FREE = ALL.withChosen(Map.of("plek", Set.of(Question.FREE)));

    private final ListedSociety society = ListedSociety.small();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        society.close();
    }

    @Test
    void listsTheGroupsThatLive() {
        assertThat(society.directory.find(ALL).total()).isEqualTo(3);

        Group zeist = society.group("zeist");
        change(zeist.withState(new GroupState(GroupState.Phase.ENDED, LocalDate.of(2027, 1, 1))));

        assertThat(society.directory.find(ALL).total()).isEqualTo(2);
        assertThat(society.directory.find(zeist.id())).isEmpty();
    }

    @Test
    void tellsWhatIsPublicAndNothingElse() {
        GroupListing bosch = society.listing("den-bosch");

        assertThat(bosch.where().town()).isEqualTo("'s-Hertogenbosch");
        assertThat(bosch.where().province()).isEqualTo("Noord-Brabant");
        assertThat(bosch.seats().free()).isEqualTo(1);
        assertThat(bosch.meeting().part()).isEqualTo(PartOfDay.EVENING);
        assertThat(bosch.fee().euros()).isPositive();
        String all = society.directory.list(GroupListing.class).toString();
        assertThat(all).doesNotContain("Vergaderlaan", "5211", "@", "99012345601");
        society.register
                .members()
                .list()
                .forEach(member -> assertThat(all).doesNotContain(member.name().full()));
    }

    @Test
    void aLeaderIsNamedWhoChoseToBeAndNoLonger() {
        Member leader = leader("zeist");
        Consent yes = new Consent(Consent.Purpose.DIRECTORY, Instant.parse("2027-01-01T10:00:00Z"), "1", "site");
        society.change(content ->
                society.register.members().save(content, leader.withChoices(new Member.Choices(List.of(yes), true))));
        assertThat(society.listing("zeist").leaders())
                .containsExactly(leader.name().titled());
        assertThat(found(ALL.withWords(leader.name().surname().core()))).contains("zeist");

        society.change(content -> society.register.members().save(content, leader));

        assertThat(society.listing("zeist").leaders()).isEmpty();
        assertThat(found(ALL.withWords(leader.name().surname().core()))).doesNotContain("zeist");
    }

    @Test
    void aGroupThatIsClosedOrLosesItsLeaderHasNoSeatAtOnce() {
        assertThat(found(FREE)).contains("den-bosch", "haarlem");

        Group bosch = society.group("den-bosch");
        change(bosch.withSize(new GroupSize(8, 12, true)));
        Membership leading = leading("haarlem");
        society.change(content ->
                society.register.memberships().end(content, leading, society.clock.instant(), LeavingReason.NO_TIME));

        assertThat(found(FREE)).doesNotContain("den-bosch", "haarlem");
        assertThat(society.listing("haarlem").seats().led()).isFalse();
    }

    @Test
    void aSeatThatComesFreeTomorrowIsFreeTomorrow() {
        Instant tomorrow = Term.startOf(LocalDate.of(2027, 1, 7));
        Membership member = society
                .register
                .memberships()
                .inGroup(society.group("zeist").id())
                .stream()
                .filter(one -> one.kind() == MembershipKind.MEMBER)
                .findFirst()
                .orElseThrow();
        society.change(content -> society.register.memberships().end(content, member, tomorrow, LeavingReason.NO_TIME));
        long before = society.directory.turn();
        assertThat(found(FREE)).doesNotContain("zeist");

        society.clock.put(tomorrow.minusMillis(1));
        assertThat(found(FREE)).doesNotContain("zeist");
        society.clock.put(tomorrow);
        assertThat(found(FREE)).contains("zeist");
        assertThat(society.directory.turn()).isGreaterThan(before);

        society.clock.put(tomorrow.minus(Duration.ofDays(1)));
        assertThat(found(FREE)).doesNotContain("zeist");
    }

    @Test
    void aLeaderWhoPausesOpensNothingUntilSheIsBack() {
        Membership leading = leading("den-bosch");
        Instant now = society.clock.instant();
        society.change(content -> society.register
                .memberships()
                .save(content, leading.withPause(new Term(now, now.plus(Duration.ofDays(30))))));
        assertThat(found(FREE)).doesNotContain("den-bosch");

        society.clock.put(now.plus(Duration.ofDays(30)));

        assertThat(found(FREE)).contains("den-bosch");
    }

    @Test
    void theTurnStaysWhenNothingThatIsShownChanges() {
        long turn = society.directory.turn();
        assertThat(society.directory.knownTurn()).isEqualTo(turn);

        Group zeist = society.group("zeist");
        change(zeist.withPlace(zeist.place().withAddress(Address.NONE)));

        assertThat(society.directory.knownTurn()).isEqualTo(-1);
        assertThat(society.directory.turn()).isEqualTo(turn);
        GroupDetails details = zeist.details();
        change(zeist.withDetails(new GroupDetails(
                details.audience(), details.admission(), details.fee(), details.recognised(), "", List.of(), "Nieuw")));
        assertThat(society.directory.turn()).isGreaterThan(turn);
    }

    @Test
    void aRestartFindsTheIndexAsItWasAndMakesOneThatIsBehindAnew() {
        try (ListedSociety first = ListedSociety.small(Catalogue.open(folder, Question.FACETS))) {
            assertThat(first.directory.find(ALL).total()).isEqualTo(3);
        }
        try (Catalogue kept = Catalogue.open(folder, Question.FACETS)) {
            assertThat(kept.size()).isEqualTo(3);
            kept.apply(List.of(), List.of(), "behind");
        }
        try (ListedSociety again = ListedSociety.small(Catalogue.open(folder, Question.FACETS))) {
            assertThat(again.directory.find(ALL).total()).isEqualTo(3);
        }
    }

    @Test
    void aRebuildTellsHowFarItIs() {
        List<Integer> told = new ArrayList<>();

        assertThat(society.directory.rebuild(told::add)).isEqualTo(3);

        assertThat(told).hasSize(3).endsWith(3);
        assertThat(society.directory.find(ALL).total()).isEqualTo(3);
    }

    private void change(Group group) {
        society.change(content -> society.register.groups().save(content, group));
    }

    private List<String> found(CatalogueQuery query) {
        return society.directory.find(query).found().stream()
                .map(one -> ((GroupListing) one.shown()).slug())
                .toList();
    }

    private Membership leading(String slug) {
        return society.register.memberships().inGroup(society.group(slug).id()).stream()
                .filter(one -> one.kind() == MembershipKind.LEADER)
                .findFirst()
                .orElseThrow();
    }

    private Member leader(String slug) {
        return society.register.members().get(leading(slug).memberId());
    }
}
