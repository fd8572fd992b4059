package nl.balint.portal.members;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Node;
import nl.balint.portal.members.BigRegistration.Unverified;
import nl.balint.portal.members.BigRegistration.Verified;

/** A person to a node and back. */
final class MemberEntry {

    private static final String REGISTRATIONS = "registrations";
    private static final String CONSENTS = "consents";

    private MemberEntry() {}

    static Member read(Node node) {
        Entry entry = new Entry(node);
        return new Member(
                node.name(),
                name(entry),
                new Contact(entry.text("email"), entry.text("mobile")),
                new Practice(
                        entry.text("practice"),
                        AddressEntry.read(entry, "practice"),
                        entry.text("practicePhone"),
                        entry.text("hagro")),
                new Standing(entry.text("number"), entry.text("profession"), entry.text("circle")),
                registrations(node),
                sharing(entry),
                new Member.Choices(consents(node), !entry.flag("noAnnouncements")),
                state(entry));
    }

    static void write(Node node, Member member) {
        Entry entry = new Entry(node);
        write(entry, member.name());
        entry.put("email", member.contact().email());
        entry.put("mobile", member.contact().mobile());
        entry.put("practice", member.practice().name());
        AddressEntry.write(entry, "practice", member.practice().address());
        entry.put("practicePhone", member.practice().phone());
        entry.put("hagro", member.practice().hagro());
        entry.put("number", member.standing().number());
        entry.put("profession", member.standing().profession());
        entry.put("circle", member.standing().circle());
        member.sharing().circles().forEach((field, circle) -> entry.put("sharing." + field, circle));
        entry.put("noAnnouncements", !member.choices().announcements());
        write(entry, member.state());
        if (!registrations(node).equals(member.registrations())) {
            writeRegistrations(entry, member.registrations());
        }
        if (!consents(node).equals(member.choices().consents())) {
            writeConsents(entry, member.choices().consents());
        }
    }

    private static PersonName name(Entry entry) {
        return new PersonName(
                entry.text("address"),
                entry.text("initials"),
                entry.text("given"),
                new Surname(entry.text("prefix"), entry.text("surname")),
                new Surname(entry.text("partnerPrefix"), entry.text("partnerSurname")),
                entry.choice("nameOrder", NameOrder.OWN),
                new PersonName.Titles(entry.text("titlesBefore"), entry.text("titlesAfter")));
    }

    private static void write(Entry entry, PersonName name) {
        entry.put("address", name.address())
                .put("initials", name.initials())
                .put("given", name.given())
                .put("prefix", name.own().prefix())
                .put("surname", name.own().core())
                .put("partnerPrefix", name.partner().prefix())
                .put("partnerSurname", name.partner().core())
                .put("nameOrder", name.order())
                .put("titlesBefore", name.titles().before())
                .put("titlesAfter", name.titles().after());
    }

    private static Sharing sharing(Entry entry) {
        Map<Sharing.Field, Sharing.Circle> circles = new EnumMap<>(Sharing.Field.class);
        for (Sharing.Field field : Sharing.Field.values()) {
            circles.put(field, entry.choice("sharing." + field, Sharing.Circle.GROUP));
        }
        return new Sharing(circles);
    }

    private static MemberState state(Entry entry) {
        Instant at = entry.moment("stateAt", Instant.EPOCH);
        return switch (entry.text("state")) {
            case "frozen" ->
                new MemberState.Frozen(at, entry.text("stateBy"), entry.choice("stateCause", MemberState.Cause.OTHER));
            case "erased" -> new MemberState.Erased(at, entry.text("stateBy"));
            case "merged" -> new MemberState.Merged(at, entry.text("stateBy"), entry.text("mergedInto"));
            default -> MemberState.CURRENT;
        };
    }

    private static void write(Entry entry, MemberState state) {
        if (state instanceof MemberState.Frozen frozen) {
            entry.put("state", "frozen").put("stateAt", frozen.at()).put("stateBy", frozen.by());
            entry.put("stateCause", frozen.cause());
        } else if (state instanceof MemberState.Merged merged) {
            entry.put("state", "merged").put("stateAt", merged.at()).put("stateBy", merged.by());
            entry.put("mergedInto", merged.into());
        } else if (state instanceof MemberState.Erased erased) {
            entry.put("state", "erased").put("stateAt", erased.at()).put("stateBy", erased.by());
        } else {
            entry.put("state", "").put("stateAt", Instant.MAX).put("stateBy", "");
            entry.put("stateCause", "").put("mergedInto", "");
        }
    }

    private static List<BigRegistration> registrations(Node node) {
        List<BigRegistration> registrations = new ArrayList<>();
        for (Node child : children(node, REGISTRATIONS)) {
            Entry entry = new Entry(child);
            BigRegistration.Verification verification = entry.text("verifiedOn").isEmpty()
                    ? new Unverified()
                    : new Verified(entry.day("verifiedOn"), entry.text("verifiedBy"));
            registrations.add(new BigRegistration(
                    child.name(), entry.text("profession"), entry.text("specialism"), verification));
        }
        registrations.sort(java.util.Comparator.comparing(BigRegistration::number));
        return registrations;
    }

    private static void writeRegistrations(Entry entry, List<BigRegistration> registrations) {
        Entry all = entry.anew(REGISTRATIONS);
        for (BigRegistration registration : registrations) {
            Entry one = all.inside(registration.number());
            one.put("profession", registration.profession()).put("specialism", registration.specialism());
            if (registration.verification() instanceof Verified verified) {
                one.put("verifiedOn", verified.on()).put("verifiedBy", verified.by());
            }
        }
    }

    private static List<Consent> consents(Node node) {
        List<Consent> consents = new ArrayList<>();
        for (Node child : children(node, CONSENTS)) {
            Entry entry = new Entry(child);
            consents.add(new Consent(
                    Consent.Purpose.valueOf(child.name()),
                    entry.moment("at", Instant.EPOCH),
                    entry.text("textVersion"),
                    entry.text("channel")));
        }
        consents.sort(java.util.Comparator.comparing(Consent::purpose));
        return consents;
    }

    private static void writeConsents(Entry entry, List<Consent> consents) {
        Entry all = entry.anew(CONSENTS);
        for (Consent consent : consents) {
            all.inside(consent.purpose().name())
                    .put("at", consent.at())
                    .put("textVersion", consent.textVersion())
                    .put("channel", consent.channel());
        }
    }

    private static List<Node> children(Node node, String name) {
        return node.child(name).map(Node::children).orElse(List.of());
    }
}
