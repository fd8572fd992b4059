package nl.balint.portal.directory.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.Consent;
import nl.balint.portal.members.Consent.Purpose;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.SocietyRole;
import nl.balint.portal.members.Term;

/** Two in three leaders of a demo are in the directory, and some of them are supervisors. */
public final class SampleListings {

    private static final Instant SINCE = Instant.parse("2026-10-01T09:00:00Z");
    private static final LocalDate APPOINTED = LocalDate.of(2024, 9, 1);
    private static final int THIRD = 3;
    private static final int SHY = 1;
    private static final int EIGHTH = 8;
    private static final int SUPERVISOR = 2;

    private static final List<Profile> PROFILES = List.of(
            new Profile(
                    "Nederlands, Engels", "", "Ik werk graag rustig: eerst het verhaal, dan pas de uitleg.", false, ""),
            new Profile(
                    "Nederlands", "", "Eerder huisarts, nu psychotherapeut. Ik begeleid al jaren groepen.", false, ""),
            new Profile("Nederlands, Duits", "", "", false, ""));

    private final Repository repository;
    private final Register register;

    public SampleListings(Repository repository, Register register) {
        this.repository = repository;
        this.register = register;
    }

    /** Lists those of the leaders who were not there before. */
    public void sow(Set<String> before) {
        Profiles profiles = Profiles.open(repository);
        List<Member> leaders = leaders(before);
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            for (int at = 0; at < leaders.size(); at++) {
                if (at % THIRD != SHY) {
                    list(content, leaders.get(at), at);
                    profiles.save(content, leaders.get(at).id(), PROFILES.get(at % PROFILES.size()));
                }
                if (at % EIGHTH == SUPERVISOR) {
                    register.assignments().add(content, supervisor(leaders.get(at)));
                }
            }
            content.save();
        }
    }

    /** By the number of their group, the leader before the co-leader. */
    private List<Member> leaders(Set<String> before) {
        return register.groups().list().stream()
                .sorted(Comparator.comparing(Group::number))
                .flatMap(group -> register.memberships().inGroup(group.id()).stream()
                        .filter(membership -> membership.kind().isLeader())
                        .sorted(Comparator.comparing(Membership::kind)))
                .map(Membership::memberId)
                .distinct()
                .filter(id -> !before.contains(id))
                .map(register.members()::get)
                .toList();
    }

    private void list(Content content, Member leader, int at) {
        Stream<Purpose> more = at % 2 == 0 ? Stream.of(Purpose.NEW_GROUP) : Stream.of();
        List<Consent> consents = Stream.concat(
                        Stream.of(Purpose.DIRECTORY, Purpose.TOWN, Purpose.CONTACT_FORM, Purpose.LANGUAGES), more)
                .map(purpose -> new Consent(purpose, SINCE, ProfileForm.TEXT_VERSION, "demo"))
                .toList();
        register.members().save(content, leader.withChoices(leader.choices().withConsents(consents)));
    }

    private static Assignment supervisor(Member leader) {
        return new Assignment("", leader.id(), SocietyRole.SUPERVISOR, Assignment.NATIONAL, Term.from(APPOINTED));
    }
}
