package nl.balint.portal.members.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.balint.portal.members.internal.tables.Table;
import nl.balint.portal.members.internal.tables.TableWriter;

/** A table for other modules to hand out; a spreadsheet opens it, and takes nothing in it for a formula. */
public record Sheet(List<String> header, List<List<String>> rows) {

    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** UTF-8 with its mark, with semicolons. */
    public byte[] csv() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TableWriter.csv(new Table(header, rows), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
