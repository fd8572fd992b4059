package nl.balint.portal.members.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupWarning;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.TestSociety;
import org.junit.jupiter.api.Test;

class SampleSocietyTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final SampleSociety whole = SampleSociety.whole();

    @Test
    void itHasTheFiguresOfTheSociety() {
        assertThat(whole.groups()).hasSize(60);
        assertThat(people(MembershipKind.MEMBER, MembershipKind.ASPIRANT)).hasSizeBetween(570, 620);
        assertThat(people(MembershipKind.LEADER, MembershipKind.CO_LEADER)).hasSize(118);
        assertThat(people(MembershipKind.TRAINEE)).hasSize(9);
        assertThat(whole.groups().stream()
                        .map(group -> group.place().province())
                        .filter(province -> !province.isEmpty())
                        .distinct())
                .hasSize(12);
    }

    @Test
    void itIsTheSameEachTime() {
        SampleSociety again = SampleSociety.whole();

        assertThat(again.members()).isEqualTo(whole.members());
        assertThat(again.memberships()).isEqualTo(whole.memberships());
        assertThat(again.person("helene").id()).isEqualTo(whole.person("helene").id());
    }

    @Test
    void nobodyInItCanExist() {
        assertThat(whole.members())
                .allMatch(member -> member.contact().email().endsWith(".example"))
                .allMatch(member -> member.registrations().stream()
                        .allMatch(big -> big.number().startsWith("99")));
        assertThat(whole.members().stream().map(member -> member.contact().email()))
                .doesNotHaveDuplicates();
    }

    @Test
    void itCanBeSownWithItsCastInTheirGroups() {
        try (TestSociety society = new TestSociety()) {
            whole.sow(society.repository, society.register);

            Group zeist = society.register.groups().findBySlug("zeist").orElseThrow();
            assertThat(society.register.groups().seats(zeist, NOW).free()).isZero();
            assertThat(society.register.people(zeist.id(), NOW))
                    .extracting(person -> person.member().name().full())
                    .startsWith("Hélène Büchner", "Pieter-Jan Hoogenboezem")
                    .contains("Abel ten Brink", "Thijs Okkerse", "Anne van den Berg");
            assertThat(society.register.groups().list()).hasSize(60);
            assertThat(warned(society)).containsExactlyInAnyOrder(5, 20, 47, 54);
        }
    }

    @Test
    void theSmallPartHasThreeGroupsAndAllWhoRunTheSociety() {
        SampleSociety small = SampleSociety.small();

        assertThat(small.groups()).extracting(Group::name).containsExactly("Den Bosch", "Zeist", "Haarlem");
        assertThat(small.members())
                .extracting(Member::name)
                .contains(whole.person("wil").name());
    }

    private static List<Integer> warned(TestSociety society) {
        return society.register.groups().list().stream()
                .filter(group -> !society.register.warnings(group, NOW).isEmpty())
                .map(Group::number)
                .toList();
    }

    private Set<String> people(MembershipKind... kinds) {
        EnumSet<MembershipKind> wanted = EnumSet.copyOf(List.of(kinds));
        return whole.memberships().stream()
                .filter(membership -> wanted.contains(membership.kind()))
                .map(Membership::memberId)
                .collect(Collectors.toSet());
    }

    @Test
    void warningsSayWhatAGroupLacks() {
        try (TestSociety society = new TestSociety()) {
            whole.sow(society.repository, society.register);

            Group middelburg =
                    society.register.groups().findBySlug("middelburg").orElseThrow();
            assertThat(society.register.warnings(middelburg, NOW))
                    .containsExactlyInAnyOrder(GroupWarning.NO_CONSULTANT, GroupWarning.TOO_SMALL);
        }
    }
}
