package nl.balint.portal.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Members;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Memberships;

/** Who belongs to a group now, and how they are called. */
final class People {

    /** Somebody who sees the documents of a group. */
    record Reader(String id, String name, boolean isLeader) {}

    private final Members members;
    private final Memberships memberships;
    private final Admission admission;
    private final Clock clock;

    People(Members members, Memberships memberships, Admission admission, Clock clock) {
        this.members = members;
        this.memberships = memberships;
        this.admission = admission;
        this.clock = clock;
    }

    /** How somebody is called; nothing for who is not known any more. */
    String name(String memberId) {
        return members.findCurrent(memberId).map(member -> member.name().full()).orElse("");
    }

    String email(String memberId) {
        return members.findCurrent(memberId)
                .filter(Member::isCurrent)
                .map(member -> member.contact().email())
                .orElse("");
    }

    /** A moment as ISO 8601 has it, for a mail to say in words. */
    String written(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone()));
    }

    /** Those who see the documents at this instant, by what the repository would answer; leaders first. */
    List<Reader> readers(String groupId) {
        return memberships.at(groupId, clock.instant()).stream()
                .map(Membership::memberId)
                .distinct()
                .flatMap(id -> reader(groupId, id).stream())
                .sorted(Comparator.comparing(Reader::isLeader).reversed().thenComparing(Reader::name, Names.order()))
                .toList();
    }

    private List<Reader> reader(String groupId, String id) {
        Set<String> principals = admission.of(id).principals();
        return principals.contains("group:" + groupId)
                ? List.of(new Reader(id, name(id), principals.contains("lead:" + groupId)))
                : List.of();
    }
}
