package nl.balint.portal.members.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Consent;
import nl.balint.portal.members.DossierPart;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Members;
import nl.balint.portal.members.PersonName;
import nl.balint.portal.members.Practice;

/** The person as the register has them. */
public final class PersonPart implements DossierPart {

    private final Members members;

    public PersonPart(Members members) {
        this.members = members;
    }

    @Override
    public String name() {
        return "person";
    }

    @Override
    public List<Map<String, Object>> lines(String memberId) {
        List<Map<String, Object>> lines = new ArrayList<>();
        members.find(memberId).ifPresent(member -> {
            lines.add(facts(member));
            member.registrations().forEach(big -> lines.add(facts(big)));
            member.choices().consents().forEach(consent -> lines.add(facts(consent)));
        });
        return lines;
    }

    private static Map<String, Object> facts(Member member) {
        Map<String, Object> facts = new LinkedHashMap<>();
        PersonName name = member.name();
        facts.put("name", name.titled());
        facts.put("address", name.address());
        facts.put("initials", name.initials());
        facts.put("given", name.given());
        facts.put("prefix", name.own().prefix());
        facts.put("surname", name.own().core());
        facts.put("partner", name.partner().following());
        facts.put("email", member.contact().email());
        facts.put("mobile", member.contact().mobile());
        Practice practice = member.practice();
        facts.put("practice", practice.name());
        facts.put("practiceAddress", practice.address().line());
        facts.put("practicePhone", practice.phone());
        facts.put("hagro", practice.hagro());
        facts.put("profession", member.standing().profession());
        facts.put("memberNumber", member.standing().number());
        facts.put("circle", member.standing().circle());
        member.sharing().circles().forEach((field, circle) -> facts.put("sharing." + field, circle));
        facts.put("announcements", member.choices().announcements());
        return facts;
    }

    private static Map<String, Object> facts(BigRegistration big) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("big", big.number());
        facts.put("profession", big.profession());
        facts.put("specialism", big.specialism());
        if (big.verification() instanceof BigRegistration.Verified verified) {
            facts.put("verifiedOn", verified.on());
        }
        return facts;
    }

    private static Map<String, Object> facts(Consent consent) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("consent", consent.purpose());
        facts.put("at", consent.at());
        facts.put("textVersion", consent.textVersion());
        facts.put("channel", consent.channel());
        return facts;
    }
}
