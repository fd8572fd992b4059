package nl.balint.portal.applications;

import static org.assertj.core.api.Assertions.assertThat;

import nl.balint.portal.members.Address;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails.Rule;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Practice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** C08: a group is asked whether somebody is known there, and nobody is told who. */
class KnowingEachOtherTest {

    private final TestHouse house = new TestHouse("2027-01-06T09:00");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoWorksInTheSamePracticeIsHintedAtWithoutAName() {
        Group zeist = house.society.group("Zeist", "3701", Rule.VETO, 2, 12);
        Group haarlem = house.society.group("Haarlem", "2011", Rule.VETO, 2, 12);
        Member colleague = house.society
                .member("Abel", "ten", "Brink")
                .withPractice(new Practice("Huisartsen De Brug", Address.NONE, ""));
        house.change(content -> house.register.members().save(content, colleague));
        house.society.join(colleague, zeist, MembershipKind.MEMBER);
        Member applicant = house.society
                .person("Marieke", "van der", "Ploeg-de Wit", "5261")
                .withPractice(new Practice("huisartsen de brug", Address.NONE, ""));
        Application application = house.get(house.confirmed(applicant, Wishes.NONE));

        assertThat(house.module.matching().mayKnowEachOther(application, zeist)).isTrue();
        assertThat(house.module.matching().mayKnowEachOther(application, haarlem))
                .isFalse();
    }

    @Test
    void whoIsInTheSameHagroIsHintedAtHoweverItIsWritten() {
        Group zeist = house.society.group("Zeist", "3701", Rule.VETO, 2, 12);
        Practice slotlaan = new Practice("Huisartsen Noord", Address.NONE, "", "HAGRO Slotlaan");
        Member colleague = house.society.member("Abel", "ten", "Brink").withPractice(slotlaan);
        house.change(content -> house.register.members().save(content, colleague));
        house.society.join(colleague, zeist, MembershipKind.MEMBER);
        Practice other = new Practice("Huisartsen Zuid", Address.NONE, "");
        String same = house.confirmed(
                house.society
                        .person("Marieke", "van der", "Ploeg-de Wit", "5261")
                        .withPractice(other.withHagro("slotlaan")),
                Wishes.NONE);
        String none =
                house.confirmed(house.society.person("Bo", "", "Smit", "3701").withPractice(other), Wishes.NONE);

        assertThat(house.module.matching().mayKnowEachOther(house.get(same), zeist))
                .isTrue();
        assertThat(house.module.matching().mayKnowEachOther(house.get(none), zeist))
                .isFalse();
    }
}
