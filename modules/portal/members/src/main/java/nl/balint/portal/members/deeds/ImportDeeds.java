package nl.balint.portal.members.deeds;

import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.exchange.Import;
import nl.balint.portal.members.exchange.ImportResult;
import nl.balint.portal.members.exchange.Importing;
import nl.balint.portal.members.exchange.Mapping;

/** What is done with a spreadsheet of people. */
public final class ImportDeeds {

    private final Saves saves;
    private final Importing importing;
    private final Log log;

    public ImportDeeds(Saves saves, Importing importing, Log log) {
        this.saves = saves;
        this.importing = importing;
        this.log = log;
    }

    /** Keeps a file for a look; nobody changes by it. */
    public Import start(Visitor by, String fileName, byte[] octets) {
        return saves.once(content -> {
            Import made = importing.start(content, fileName, octets, by.userId());
            log.note(content, line("import.started", by, made.id()));
            return made;
        });
    }

    public void choose(String id, Mapping mapping) {
        saves.once(content -> {
            importing.choose(content, id, mapping);
            return mapping;
        });
    }

    public ImportResult apply(Visitor by, String id) {
        return saves.once(content -> {
            ImportResult result = importing.apply(content, id);
            log.note(content, counted(line("import.applied", by, id), result));
            return result;
        });
    }

    public ImportResult undo(Visitor by, String id) {
        return saves.once(content -> {
            ImportResult result = importing.undo(content, id);
            log.note(content, counted(line("import.undone", by, id), result));
            return result;
        });
    }

    private static AuditLine line(String event, Visitor by, String id) {
        return AuditLine.of(event, by, "import:" + id);
    }

    private static AuditLine counted(AuditLine line, ImportResult result) {
        return line.with("added", String.valueOf(result.added()))
                .with("changed", String.valueOf(result.changed()))
                .with("memberships", String.valueOf(result.memberships()))
                .with("kept", String.valueOf(result.kept()));
    }
}
