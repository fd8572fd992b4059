package nl.balint.house;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Value;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.submissions.Senders;
import nl.balint.cms.submissions.Submission;
import nl.balint.portal.members.DossierPart;
import nl.balint.portal.members.ErasurePart;
import nl.balint.portal.members.Fate;
import nl.balint.portal.members.Members;
import nl.balint.portal.members.Traces;

/** What somebody sent in by the forms of visitors: for who wants to have it, or is erased. */
record SentForms(Senders senders, Members members) implements DossierPart, ErasurePart {

    @Override
    public String name() {
        return "forms";
    }

    @Override
    public List<Map<String, Object>> lines(String memberId) {
        return members.find(memberId)
                .map(member -> members.traces(member, Traces.Works.STAY, AuditLine.SYSTEM))
                .map(traces -> senders.list(traces.addresses()).stream()
                        .map(SentForms::facts)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public List<Fate> look(Content system, Traces traces) {
        return List.of(Fate.goes("forms", senders.list(traces.addresses()).size()));
    }

    @Override
    public Set<Value.Binary> erase(Content system, Traces traces) {
        return senders.erase(system, traces.addresses());
    }

    private static Map<String, Object> facts(Submission sent) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("form", sent.form());
        facts.put("at", sent.at());
        sent.answers().forEach((question, answers) -> facts.put(question, String.join(", ", answers)));
        return facts;
    }
}
