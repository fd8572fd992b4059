package nl.balint.portal.documents;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.portal.documents.internal.names.FileName;
import nl.balint.portal.documents.internal.seal.Vault;
import nl.balint.portal.members.erasure.ErasureJournal;

/** Two groups with their people in a real repository: Zeist, led by Anna, with Emma and Jan; Utrecht with Bram. */
final class TestHouse implements AutoCloseable {

    static final Access ANNA = Access.of("member:anna", "group:zeist", "lead:zeist");
    static final Access EMMA = Access.of("member:emma", "group:zeist");
    static final Access JAN = Access.of("member:jan", "group:zeist");
    static final Access BRAM = Access.of("member:bram", "group:utrecht", "lead:utrecht");
    static final Access OFFICE = Access.of("member:ilse", "role:secretariaat", "role:beheer");

    final SetClock clock = new SetClock(Instant.parse("2027-03-03T19:00:00Z"), ZoneId.of("Europe/Amsterdam"));
    final Repository repository;
    final List<DocumentChange> changes = new ArrayList<>();
    final Areas areas;
    final Quotas quotas;
    final Filing filing;
    final Folders folders;
    final Trash trash;
    final FolderCopies copies;
    final Erasure erasure;
    final Reporting reporting;
    final Choices choices;
    final AnyCheck check = new AnyCheck();
    final Set<String> left = new HashSet<>();
    final Quarantine quarantine;
    final Uploads uploads;
    final Intake intake;
    final Rejudging rejudging;
    final Words index = new Words();
    final Indexing indexing;
    final Finder finder;
    final Readers readers;
    final Retention retention;
    final Housekeeping housekeeping;
    final List<String> messages = new ArrayList<>();

    TestHouse(Path data) {
        this(data, DocumentsConfig.STANDARD);
    }

    TestHouse(Path data, DocumentsConfig config) {
        this(data, config, Repository.inMemory(new SetClock(Instant.EPOCH, ZoneId.of("UTC"))));
    }

    TestHouse(Path data, DocumentsConfig config, Repository repository) {
        this.repository = repository;
        repository.addRecords("groups");
        for (String group : List.of("zeist", "utrecht")) {
            addGroup(group);
        }
        Watchers watchers = new Watchers();
        watchers.add(changes::add);
        Turns turns = new Turns();
        SecureRandom random = new SecureRandom();
        Vault vault = new Vault(data.resolve("keys"), random);
        areas = new Areas(repository, vault, config);
        quotas = new Quotas(areas, config);
        filing = new Filing(areas, quotas, watchers, turns, clock);
        folders = new Folders(areas, turns);
        trash = new Trash(watchers, turns, config, clock, random);
        copies = new FolderCopies(folders, filing, trash, quotas);
        erasure = new Erasure(areas, quotas, watchers, ErasureJournal.in(data), clock);
        reporting = new Reporting(areas, erasure, watchers, config, clock);
        choices = new Choices(trash);
        quarantine = new Quarantine(areas, vault, clock, random);
        uploads = new Uploads(new UploadNotes(data.resolve("uploads"), vault), quotas, config, clock, random);
        uploads.open();
        intake = new Intake(check, filing, uploads, quarantine, (groupId, text) -> List.of());
        rejudging = new Rejudging(quarantine, uploads, intake, new Rejudging.Places(areas, this::now, messenger()));
        indexing = new Indexing(areas, index);
        watchers.add(indexing);
        finder = new Finder(areas, index, indexing);
        readers = new Readers(areas, clock);
        retention = new Retention(config);
        housekeeping = new Housekeeping(areas, trash, erasure, retention, clock);
    }

    /** What exists for the people of Zeist, unless they have left. */
    private Access now(String memberId) {
        return left.contains(memberId)
                ? Access.of("member:" + memberId)
                : Access.of("member:" + memberId, "group:zeist", "lead:zeist");
    }

    private Rejudging.Messenger messenger() {
        return new Rejudging.Messenger() {
            @Override
            public void refused(String groupId, String author) {
                messages.add("refused " + author);
            }

            @Override
            public void asked(String groupId, String author) {
                messages.add("asked " + author);
            }
        };
    }

    /** Sends a file into a folder, whole, and has it judged. */
    UploadOutcome send(Access access, String folder, String name, String text) {
        try (Area area = open(access)) {
            Incoming incoming = begin(area, folder, name, text.length());
            uploads.write(incoming, 0, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            return intake.judge(area, incoming);
        }
    }

    Incoming begin(Area area, String folder, String name, long size) {
        return uploads.begin(new Incoming.Plan(
                "zeist",
                folder(area, folder).id(),
                area.who(),
                FileName.of(name),
                "text/plain",
                size,
                "1777000000000"));
    }

    private void addGroup(String id) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            if (content.root("groups").child(id).isEmpty()) {
                content.root("groups").add(id, "balint:record").set("name", id);
                content.save();
            }
        }
    }

    Area open(Access access) {
        return areas.open(access, "zeist");
    }

    static Folder folder(Area area, String name) {
        return area.allFolders().stream()
                .filter(folder -> folder.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static NewFile file(String name, String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return NewFile.of(
                FileName.of(name),
                "text/plain",
                octets.length,
                Value.Binary.of(octets).source(),
                text);
    }

    /** Anna puts it in the folder of announcements. */
    Document announce(String name, String text) {
        try (Area area = open(ANNA)) {
            return filing.add(area, folder(area, "Mededelingen"), file(name, text));
        }
    }

    String read(Access access, String id) throws Exception {
        try (Area area = open(access)) {
            Document document = area.document(id);
            try (var octets = area.octets(document, document.version()).open()) {
                return new String(octets.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
