package nl.balint.portal.members.internal.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.balint.portal.members.internal.tables.UnreadableTable.Why;

/** CSV as it comes: UTF-8, UTF-16 or Windows-1252; parted by semicolons, commas or tabs. */
final class CsvRows {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

    private CsvRows() {}

    static List<List<String>> read(byte[] octets) throws IOException {
        String text = withoutHint(text(octets));
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                rows.add(line.getFields());
                if (rows.size() > TableReader.MOST_ROWS + 1) {
                    throw new UnreadableTable(Why.TOO_MANY_ROWS);
                }
            }
        } catch (CsvParseException broken) {
            throw new UnreadableTable(Why.BROKEN, broken);
        }
        return rows;
    }

    private static String text(byte[] octets) {
        if (octets.length >= 2 && octets[0] == (byte) 0xFF && octets[1] == (byte) 0xFE) {
            return new String(octets, 2, octets.length - 2, StandardCharsets.UTF_16LE);
        }
        if (octets.length >= 2 && octets[0] == (byte) 0xFE && octets[1] == (byte) 0xFF) {
            return new String(octets, 2, octets.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            String utf8 = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            return utf8.startsWith("\uFEFF") ? utf8.substring(1) : utf8;
        } catch (CharacterCodingException notUtf8) {
            return new String(octets, WINDOWS);
        }
    }

    /** Excel writes "sep=;" on a line of its own to tell itself. */
    private static String withoutHint(String text) {
        if (!text.startsWith("sep=")) {
            return text;
        }
        int end = text.indexOf('\n');
        return end < 0 ? "" : text.substring(end + 1);
    }

    /** The one that stands most often in the first line, outside quotes. */
    private static char separator(String text) {
        char best = ';';
        int most = 0;
        for (char candidate : SEPARATORS) {
            int count = count(candidate, text);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static int count(char sign, String text) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted && text.charAt(i) == sign) {
                count++;
            }
        }
        return count;
    }
}
