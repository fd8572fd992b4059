package nl.balint.portal.documents.sample;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Value;
import nl.balint.portal.documents.Area;
import nl.balint.portal.documents.Choices;
import nl.balint.portal.documents.Document;
import nl.balint.portal.documents.DocumentsModule;
import nl.balint.portal.documents.Filing;
import nl.balint.portal.documents.Folder;
import nl.balint.portal.documents.NewFile;
import nl.balint.portal.documents.internal.names.FileName;
import nl.balint.portal.documents.sample.SampleGroup.Found;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Principals;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Term;

/**
 * Fills the folders of groups with what is not there yet. For a demo: the documents are made up, and so are the people.
 */
public final class SampleDocuments {

    /** How much of it. */
    public enum Amount {
        /** Of the last weeks, for a quick start. */
        FEW,
        /** Of two years: about 42 for each group. */
        ALL
    }

    private static final int WEEKS_OF_FEW = 8;
    private static final int YEARS_OF_ALL = 2;
    private static final int MONTHS_KEPT = 24;
    private static final LocalTime EVENING = LocalTime.of(20, 30);

    private final DocumentsModule documents;
    private final Register register;
    private final Clock clock;

    public SampleDocuments(DocumentsModule documents, Register register, Clock clock) {
        this.documents = documents;
        this.register = register;
        this.clock = clock;
    }

    /** What the progress throws before a document stops it there. */
    public void sow(Amount amount, Progress progress) {
        sow(amount, Term.dayOf(clock.instant()), progress);
    }

    /** As it would be on a day: with the day on which it was begun it goes on where it was stopped. */
    public void sow(Amount amount, LocalDate today, Progress progress) {
        List<Group> groups = register.groups().list();
        for (int done = 0; done < groups.size(); done++) {
            int now = done;
            sow(groups.get(done), amount, today, () -> progress.step("Documents", now, groups.size()));
        }
    }

    /**
     * Puts texts into a folder of a group, as files of that name, to measure with: they pass no checks, which take a
     * machine of its own for each.
     *
     * @throws NoSuchElementException when there is no such group with a leader, or no such folder
     */
    public void add(String slug, String folder, Map<String, String> texts) {
        add(slug, folder, texts, documents.filing());
    }

    /** The same for very many: the index takes them in at the next start. */
    public void addUnindexed(String slug, String folder, Map<String, String> texts) {
        add(slug, folder, texts, documents.filingUnheard());
    }

    private void add(String slug, String folder, Map<String, String> texts, Filing filing) {
        Group group = register.groups().findBySlug(slug).orElseThrow();
        try (Area area = documents.areas().open(leading(group, here(group)).orElseThrow(), group.id())) {
            Folder target = folder(area, folder).orElseThrow();
            texts.forEach((name, text) -> filing.add(area, target, file(name, text)));
        }
    }

    private static NewFile file(String name, String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return NewFile.of(
                FileName.of(name),
                "text/plain",
                octets.length,
                Value.Binary.of(octets).source(),
                text);
    }

    private void sow(Group group, Amount amount, LocalDate today, Runnable step) {
        List<Membership> here = here(group);
        Optional<Access> access = leading(group, here);
        if (access.isEmpty()) {
            return;
        }
        try (Area area = documents.areas().open(access.get(), group.id())) {
            LocalDate from = amount == Amount.ALL ? today.minusYears(YEARS_OF_ALL) : today.minusWeeks(WEEKS_OF_FEW);
            sow(area, new SampleGroup(group, people(here), from, today), amount, step);
        }
    }

    private List<Membership> here(Group group) {
        return register.memberships().at(group.id(), clock.instant());
    }

    /** That of who leads the group. */
    private Optional<Access> leading(Group group, List<Membership> here) {
        return here.stream()
                .filter(one -> one.leadsAt(clock.instant()))
                .findFirst()
                .map(leader -> Access.of(
                        Principals.member(leader.memberId()),
                        Principals.reader(group.id()),
                        Principals.leader(group.id())));
    }

    private List<Member> people(List<Membership> here) {
        return here.stream()
                .map(Membership::memberId)
                .distinct()
                .map(register.members()::get)
                .toList();
    }

    private void sow(Area area, SampleGroup sample, Amount amount, Runnable step) {
        Group group = sample.group();
        // Every second group decided to keep its reports.
        if (group.number() % 2 == 0 && !keepsReports(area)) {
            documents.choices().openArchive(area, sample.from(), MONTHS_KEPT);
        }
        Set<String> there = area.allFolders().stream()
                .flatMap(folder -> area.documents(folder).stream())
                .map(Document::name)
                .collect(Collectors.toSet());
        for (Found found : sample.documents(amount == Amount.ALL)) {
            step.run();
            if (!there.contains(found.line().named(group, found.day()))) {
                folder(area, found)
                        .ifPresent(folder -> documents.filingAt(moment(found)).add(area, folder, sample.file(found)));
            }
        }
    }

    /** The folder it belongs in; none for a report in a group that keeps none, or when it has another name here. */
    private static Optional<Folder> folder(Area area, Found found) {
        return folder(area, found.line().folder()).filter(folder -> !folder.holdsReports() || keepsReports(area));
    }

    private static Optional<Folder> folder(Area area, String name) {
        return area.folders(area.top()).stream()
                .filter(folder -> folder.name().equals(name))
                .findFirst();
    }

    private static boolean keepsReports(Area area) {
        return Choices.of(area).archive().isOn();
    }

    private static Instant moment(Found found) {
        return found.day().atTime(EVENING).atZone(Term.DUTCH_TIME).toInstant();
    }
}
