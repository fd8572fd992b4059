package nl.balint.portal.directory.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.portal.directory.ListedSociety;
import nl.balint.portal.directory.Question;
import nl.balint.portal.directory.finding.Wish;
import nl.balint.portal.directory.people.LeaderListing.Role;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.Consent;
import nl.balint.portal.members.Consent.Purpose;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Membership.LeavingReason;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.SocietyRole;
import nl.balint.portal.members.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeaderListingsTest {

    private static final Wish PEOPLE = Wish.anything().with(Question.KIND, Set.of(Question.PERSON));

    private final ListedSociety society = ListedSociety.small();
    private final Profiles profiles = Profiles.open(society.repository);
    private final LeaderListings listings = new LeaderListings(society.register, profiles);
    private final Member helene = named("Büchner");

    LeaderListingsTest() {
        society.directory.add(listings);
    }

    @AfterEach
    void close() {
        society.close();
    }

    private Member named(String surname) {
        return society.register.members().list().stream()
                .filter(member -> member.name().full().endsWith(surname))
                .findFirst()
                .orElseThrow();
    }

    private void agree(Member member, Purpose... to) {
        List<Consent> consents = Arrays.stream(to)
                .map(purpose -> new Consent(purpose, society.clock.instant(), "2026-11", "site"))
                .toList();
        Member now = society.register.members().get(member.id());
        society.change(content -> society.register
                .members()
                .save(content, now.withChoices(now.choices().withConsents(consents))));
    }

    private List<LeaderListing> listed() {
        return society.directory.list(LeaderListing.class);
    }

    private Membership leadership() {
        return society.register.memberships().ofMember(helene.id()).stream()
                .filter(one -> one.kind() == MembershipKind.LEADER)
                .findFirst()
                .orElseThrow();
    }

    private int found(Wish wish) {
        return society.finder.find(wish).result().total();
    }

    @Test
    void nobodyIsListedWhoDidNotSayYes() {
        assertThat(listed()).isEmpty();

        agree(helene, Purpose.TOWN, Purpose.CONTACT_FORM);
        assertThat(listed()).isEmpty();
    }

    @Test
    void onlyWhatWasChosenIsShown() {
        society.change(content -> profiles.save(
                content, helene.id(), new Profile("Frans", "+31301234567", "Rustig en met humor.", false, "")));
        agree(helene, Purpose.DIRECTORY);

        assertThat(listed()).singleElement().satisfies(listing -> {
            assertThat(listing.name()).isEqualTo("dr. Hélène Büchner");
            assertThat(listing.address()).isEqualTo("/begeleiders/helene-buchner");
            assertThat(listing.roles()).containsExactly(Role.LEADER);
            assertThat(listing.groups()).containsExactly(new LeaderListing.Led("Zeist", "zeist"));
            assertThat(listing.town().isShown()).isFalse();
            assertThat(listing.text().languages()).isEmpty();
            assertThat(listing.text().phone()).isEmpty();
            assertThat(listing.text().bigNumber()).isEmpty();
            assertThat(listing.contact()).isFalse();
            assertThat(listing.text().about()).isEqualTo("Rustig en met humor.");
        });

        agree(helene, Purpose.values());
        assertThat(listed()).singleElement().satisfies(listing -> {
            assertThat(listing.town().name()).isEqualTo("Zeist");
            assertThat(listing.text().languages()).isEqualTo("Frans");
            assertThat(listing.text().phone()).isEqualTo("+31301234567");
            assertThat(listing.text().bigNumber()).isEqualTo("99023456716");
            assertThat(listing.contact()).isTrue();
            assertThat(listing.newGroup()).isTrue();
            assertThat(listing.toString()).doesNotContain(helene.contact().email());
        });
    }

    @Test
    void aPhotographIsShownOnlyWithAYesOfItsOwn() {
        society.change(content -> profiles.savePhoto(content, helene.id(), new byte[] {1, 2, 3}));
        agree(helene, Purpose.DIRECTORY);
        assertThat(listed())
                .singleElement()
                .extracting(one -> one.text().photo())
                .isEqualTo("");

        agree(helene, Purpose.DIRECTORY, Purpose.PHOTO);
        assertThat(listed())
                .singleElement()
                .extracting(one -> one.text().photo())
                .isNotEqualTo("");
        assertThat(profiles.photo(helene.id())).hasValue(new byte[] {1, 2, 3});

        society.change(content -> profiles.savePhoto(content, helene.id(), new byte[0]));
        assertThat(profiles.photo(helene.id())).isEmpty();
        assertThat(listed())
                .singleElement()
                .extracting(one -> one.text().photo())
                .isEqualTo("");
    }

    @Test
    void whoShowsTheirTownIsFoundNearIt() {
        agree(helene, Purpose.DIRECTORY);
        assertThat(found(PEOPLE.withWords("3701"))).isZero();
        assertThat(found(PEOPLE.withWords("Buchner"))).isEqualTo(1);

        agree(helene, Purpose.DIRECTORY, Purpose.TOWN);
        assertThat(found(PEOPLE.withWords("3701"))).isEqualTo(1);
        assertThat(found(PEOPLE.withWords("Den Bosch"))).isZero();
    }

    @Test
    void takenBackIsGoneAtOnce() {
        agree(helene, Purpose.DIRECTORY);
        assertThat(society.listing("zeist").leaders()).contains("dr. Hélène Büchner");

        agree(helene);
        assertThat(listed()).isEmpty();
        assertThat(found(PEOPLE.withWords("Buchner"))).isZero();
        assertThat(society.listing("zeist").leaders()).isEmpty();
    }

    @Test
    void whoNoLongerLeadsIsGoneAtThatInstant() {
        agree(helene, Purpose.DIRECTORY);
        Instant may = Term.startOf(LocalDate.of(2027, 5, 1));
        society.change(
                content -> society.register.memberships().end(content, leadership(), may, LeavingReason.NOT_TOLD));

        society.clock.put(may.minusSeconds(1));
        assertThat(listed()).hasSize(1);
        society.clock.put(may);
        assertThat(listed()).isEmpty();
    }

    @Test
    void aSupervisorIsShownAsOneWhileItHolds() {
        agree(helene, Purpose.DIRECTORY);
        Term appointed = Term.between(LocalDate.of(2027, 2, 1), LocalDate.of(2029, 1, 1));
        society.change(content -> society.register
                .assignments()
                .add(content, new Assignment("", helene.id(), SocietyRole.SUPERVISOR, Assignment.NATIONAL, appointed)));
        assertThat(listed()).singleElement().returns(false, LeaderListing::isSupervisor);

        society.clock.put(appointed.from());
        assertThat(listed()).singleElement().returns(true, LeaderListing::isSupervisor);
        assertThat(found(PEOPLE.with(Question.ROLE, Set.of("supervisor")))).isEqualTo(1);

        society.clock.put(appointed.until());
        assertThat(listed()).singleElement().returns(false, LeaderListing::isSupervisor);
    }

    @Test
    void twoYearsAfterTheLastGroupASupervisorIsNoneAnyMore() {
        agree(helene, Purpose.DIRECTORY);
        society.change(content -> {
            society.register
                    .assignments()
                    .add(
                            content,
                            new Assignment(
                                    "",
                                    helene.id(),
                                    SocietyRole.SUPERVISOR,
                                    Assignment.NATIONAL,
                                    Term.from(LocalDate.of(2026, 1, 1))));
            society.register
                    .memberships()
                    .end(content, leadership(), Term.startOf(LocalDate.of(2027, 5, 1)), LeavingReason.NOT_TOLD);
        });

        society.clock.put(Term.startOf(LocalDate.of(2029, 4, 30)));
        assertThat(listed()).singleElement().returns(Set.of(Role.SUPERVISOR), LeaderListing::roles);
        society.clock.put(Term.startOf(LocalDate.of(2029, 5, 1)));
        assertThat(listed()).isEmpty();
    }

    @Test
    void whoBeganLessThanTwoYearsAgoIsNoSupervisor() {
        Supervision supervision = new Supervision(society.register);
        Member new1 = named("Okkerse");
        society.change(content -> {
            society.register
                    .memberships()
                    .add(
                            content,
                            Membership.of(
                                    "",
                                    society.group("haarlem").id(),
                                    new1.id(),
                                    MembershipKind.LEADER,
                                    Term.from(LocalDate.of(2026, 3, 1))));
            society.register
                    .assignments()
                    .add(
                            content,
                            new Assignment(
                                    "",
                                    new1.id(),
                                    SocietyRole.SUPERVISOR,
                                    Assignment.NATIONAL,
                                    Term.from(LocalDate.of(2026, 3, 1))));
        });

        assertThat(supervision.holds(new1.id(), Term.startOf(LocalDate.of(2028, 3, 1))))
                .isFalse();
        assertThat(supervision.holds(new1.id(), Term.startOf(LocalDate.of(2028, 3, 2))))
                .isTrue();
    }

    @Test
    void namesakesHavePagesOfTheirOwn() {
        Member other = named("Hoogenboezem");
        agree(helene, Purpose.DIRECTORY);
        society.change(content -> society.register.members().save(content, other.withName(helene.name())));
        agree(other, Purpose.DIRECTORY);

        assertThat(listed())
                .extracting(LeaderListing::slug)
                .containsExactlyInAnyOrder("helene-buchner", "helene-buchner-2");
        assertThat(listed()).extracting(LeaderListing::roles).contains(Set.of(Role.CO_LEADER));
    }

    @Test
    void countsByRole() {
        agree(helene, Purpose.DIRECTORY);
        agree(named("Hoogenboezem"), Purpose.DIRECTORY);

        assertThat(society.finder.find(PEOPLE).result().counts().get("rol"))
                .isEqualTo(Map.of("begeleider", 1, "cobegeleider", 1, "supervisor", 0));
    }
}
