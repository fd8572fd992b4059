package nl.balint.portal.members.office;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.forms.PhoneNumber;
import nl.balint.cms.security.Account;
import nl.balint.cms.security.Accounts;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Duplicates;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.MemberState;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.MembershipState;
import nl.balint.portal.members.Register;

/** People as the secretariat sees them. */
public final class PersonViews {

    private final Repository repository;
    private final Register register;
    private final Accounts accounts;
    private final Clock clock;

    public PersonViews(Repository repository, Register register, Accounts accounts, Clock clock) {
        this.repository = repository;
        this.register = register;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What somebody is in a group. */
    record MembershipView(
            String id,
            String groupId,
            String group,
            String person,
            MembershipKind kind,
            MembershipState state,
            String from,
            String until,
            String exception) {}

    /** A line in a list of people; groups are those of now. */
    record Row(
            String id,
            String name,
            String listed,
            String email,
            String town,
            List<MembershipView> memberships,
            List<String> roles,
            String account,
            boolean frozen) {}

    record BigView(String number, String profession, String verifiedOn) {}

    record RoleView(String id, String person, String personId, String role, String from, String until) {}

    List<Row> rows(List<Member> members) {
        Instant now = clock.instant();
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            return members.stream().map(member -> row(content, member, now)).toList();
        }
    }

    /** All that is known of a person; the past at the end. */
    Map<String, Object> page(Member member) {
        Instant now = clock.instant();
        Map<String, Object> page = new HashMap<>();
        page.put("person", rows(List.of(member)).get(0));
        page.put("details", details(member));
        page.put(
                "registrations",
                member.registrations().stream().map(PersonViews::view).toList());
        page.put(
                "memberships",
                register.memberships().ofMember(member.id()).stream()
                        .map(membership -> view(membership, now))
                        .sorted((one, other) -> one.state().compareTo(other.state()))
                        .toList());
        page.put("roles", roles(member.id()));
        page.put("like", rows(new Duplicates(register.members()).like(member)));
        if (member.state() instanceof MemberState.Frozen frozen) {
            page.put("frozenFor", frozen.cause());
        }
        return page;
    }

    List<RoleView> roles(String memberId) {
        return register.assignments().ofMember(memberId).stream()
                .filter(role -> !role.term().isOver(clock.instant()))
                .map(role -> new RoleView(
                        role.id(),
                        register.members()
                                .find(memberId)
                                .map(member -> member.name().full())
                                .orElse(""),
                        memberId,
                        role.role().word(),
                        role.term().firstDay().map(LocalDate::toString).orElse(""),
                        role.term().endDay().map(LocalDate::toString).orElse("")))
                .toList();
    }

    MembershipView view(Membership membership, Instant now) {
        return new MembershipView(
                membership.id(),
                membership.groupId(),
                register.groups().find(membership.groupId()).map(Group::name).orElse(""),
                register.members()
                        .find(membership.memberId())
                        .map(member -> member.name().full())
                        .orElse(""),
                membership.kind(),
                membership.stateAt(now),
                membership.term().firstDay().map(LocalDate::toString).orElse(""),
                membership.term().endDay().map(LocalDate::toString).orElse(""),
                membership.exception());
    }

    private Row row(Content content, Member member, Instant now) {
        List<MembershipView> current = register.memberships().ofMember(member.id()).stream()
                .filter(membership -> !membership.term().isOver(now))
                .map(membership -> view(membership, now))
                .toList();
        String account = accounts.find(content, member.id())
                .map(Account::state)
                .map(state -> state.name().toLowerCase(java.util.Locale.ROOT))
                .orElse("none");
        return new Row(
                member.id(),
                member.name().titled(),
                member.name().listed(),
                member.contact().email(),
                member.practice().address().town(),
                current,
                register.assignments().ofMember(member.id()).stream()
                        .filter(role -> role.term().holdsAt(now))
                        .map(role -> role.role().word())
                        .distinct()
                        .toList(),
                account,
                member.state() instanceof MemberState.Frozen);
    }

    private static Map<String, Object> details(Member member) {
        Map<String, Object> details = new HashMap<>();
        details.put("addressed", member.name().addressed());
        details.put("initials", member.name().initials());
        details.put("email", member.contact().email());
        details.put("mobile", phone(member.contact().mobile()));
        details.put("practice", member.practice().name());
        details.put("address", member.practice().address().line());
        details.put("practicePhone", phone(member.practice().phone()));
        details.put("hagro", member.practice().hagro());
        details.put("profession", member.standing().profession());
        details.put("circle", member.standing().circle());
        details.put("memberNumber", member.standing().number());
        return details;
    }

    private static BigView view(BigRegistration big) {
        String on = big.verification() instanceof BigRegistration.Verified verified
                ? verified.on().toString()
                : "";
        return new BigView(big.number(), big.profession(), on);
    }

    static String phone(String number) {
        return PhoneNumber.parse(number).map(PhoneNumber::national).orElse(number);
    }
}
