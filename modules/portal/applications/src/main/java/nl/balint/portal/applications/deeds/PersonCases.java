package nl.balint.portal.applications.deeds;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Value;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.workflow.Tasks;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.Links;
import nl.balint.portal.applications.Message;
import nl.balint.portal.applications.procedure.JoinCase;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.StartCase;
import nl.balint.portal.applications.procedure.StartState;
import nl.balint.portal.applications.starting.Start;
import nl.balint.portal.applications.starting.Starts;
import nl.balint.portal.members.DossierPart;
import nl.balint.portal.members.ErasurePart;
import nl.balint.portal.members.Fate;
import nl.balint.portal.members.Members;
import nl.balint.portal.members.Traces;

/**
 * The applications of somebody, and the starts of groups that name them, found by the member they became and by their
 * mail addresses: for who wants to have them, or is erased. What is counted stays.
 */
public final class PersonCases implements DossierPart, ErasurePart {

    private final Applications applications;
    private final Starts starts;
    private final Members members;
    private final Links links;
    private final Tasks tasks;
    private final Clock clock;

    /** What is closed with a case. */
    public record Open(Links links, Tasks tasks) {}

    public PersonCases(Applications applications, Starts starts, Members members, Open open, Clock clock) {
        this.applications = applications;
        this.starts = starts;
        this.members = members;
        this.links = open.links();
        this.tasks = open.tasks();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public List<Map<String, Object>> lines(String memberId) {
        List<Map<String, Object>> lines = new ArrayList<>();
        members.find(memberId)
                .map(member -> members.traces(member, Traces.Works.STAY, AuditLine.SYSTEM))
                .ifPresent(traces -> {
                    applications(traces).forEach(application -> tell(application, lines));
                    starts(traces).forEach(start -> tell(start, lines));
                });
        return lines;
    }

    @Override
    public List<Fate> look(Content system, Traces traces) {
        return List.of(
                Fate.goes("applications", applications(traces).size()),
                Fate.goes("starts", starts(traces).size()));
    }

    @Override
    public Set<Value.Binary> erase(Content system, Traces traces) {
        Instant now = clock.instant();
        applications(traces).forEach(application -> forget(system, application, traces.by(), now));
        Set<Value.Binary> files = new HashSet<>();
        for (Start start : starts(traces)) {
            boolean asks = traces.hasAddress(start.plan().applicant().email());
            if (asks && start.groupId().isEmpty()) {
                start.files().forEach(file -> files.add(file.content()));
                forget(system, start, traces.by(), now);
            } else {
                files.addAll(starts.leaveOut(system, start.id(), traces::hasAddress));
            }
        }
        return files;
    }

    private void forget(Content system, Application application, String by, Instant now) {
        String id = application.id();
        JoinCase bare = new JoinCase(
                new JoinState.Anonymised(now),
                application.file().clock(),
                List.of(),
                List.of(),
                JoinCase.Keeping.SHORT);
        tasks.doneAbout(system, id, by);
        links.withdrawAll(system, id);
        applications.forget(system, id);
        applications.save(system, id, bare);
    }

    private void forget(Content system, Start start, String by, Instant now) {
        tasks.doneAbout(system, start.id(), by);
        links.withdrawAll(system, start.id());
        starts.forget(system, start.id());
        StartCase bare =
                new StartCase(new StartState.StartAnonymised(now), start.file().clock(), JoinCase.Keeping.SHORT);
        starts.save(system, start.id(), bare, "Anonymise", now);
    }

    private List<Application> applications(Traces traces) {
        return applications.list().stream()
                .filter(application -> !(application.state() instanceof JoinState.Anonymised))
                .filter(application -> traces.ids().contains(application.memberId())
                        || traces.hasAddress(application.person().contact().email()))
                .toList();
    }

    private List<Start> starts(Traces traces) {
        return starts.list().stream()
                .filter(start -> traces.addresses().stream().anyMatch(start.plan()::involves))
                .toList();
    }

    /** Without the notes of the house, which are about the work of others. */
    private static void tell(Application application, List<Map<String, Object>> lines) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", application.number());
        facts.put("state", application.state().getClass().getSimpleName());
        facts.put("since", application.state().since());
        facts.putAll(application.answers());
        lines.add(facts);
        application.thread().forEach(message -> lines.add(facts(message)));
    }

    private static void tell(Start start, List<Map<String, Object>> lines) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", start.number());
        facts.put("state", start.state().getClass().getSimpleName());
        facts.put("since", start.state().since());
        facts.put("groupName", start.plan().idea().name());
        lines.add(facts);
    }

    private static Map<String, Object> facts(Message message) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("at", message.at());
        facts.put("message", message.text());
        return facts;
    }
}
