package nl.balint.portal.documents;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.balint.portal.documents.internal.checks.Clamd;
import nl.balint.portal.documents.internal.checks.UploadChecks;
import nl.balint.portal.documents.internal.checks.VirusScanner;
import nl.balint.portal.documents.internal.extraction.ChildExtraction;
import nl.balint.portal.documents.internal.extraction.ChildStamp;
import nl.balint.portal.documents.internal.extraction.Workshop;
import nl.balint.portal.documents.internal.extraction.WorkshopConfig;
import nl.balint.portal.documents.internal.index.GroupShelfKeys;
import nl.balint.portal.documents.internal.index.ShelvedIndex;
import nl.balint.portal.documents.internal.seal.Vault;
import nl.balint.portal.documents.plugs.DocumentIndex;
import nl.balint.portal.documents.plugs.ReportStamp;
import nl.balint.portal.documents.plugs.UploadCheck;

/** The keys of the groups; who judges files, finds words in them and stamps them; what is to be closed at the end. */
record Plugs(Vault vault, UploadCheck check, DocumentIndex index, ReportStamp stamp, List<AutoCloseable> open) {

    private static final Duration SCANNER_WAITS = Duration.ofSeconds(5);

    static Plugs standard(DocumentsModule.Sources sources, DocumentsConfig config) {
        Path data = sources.data();
        Vault vault = DocumentsModule.vault(sources);
        Workshop workshop = new Workshop(WorkshopConfig.usual(data.resolve("workshop")));
        VirusScanner scanner =
                config.scanner().isEmpty() ? VirusScanner.NONE : Clamd.at(config.scanner(), SCANNER_WAITS);
        DocumentIndex index = ShelvedIndex.open(data.resolve("index").resolve("documents"), new GroupShelfKeys(vault));
        UploadCheck check = new UploadChecks(scanner, new ChildExtraction(workshop), workshop);
        return new Plugs(vault, check, index, new ChildStamp(workshop), List.of(workshop, index));
    }
}
