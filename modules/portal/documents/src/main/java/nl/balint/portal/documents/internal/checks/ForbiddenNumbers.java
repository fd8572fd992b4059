package nl.balint.portal.documents.internal.checks;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.balint.cms.forms.Bsn;
import nl.balint.cms.forms.PlainSigns;

/**
 * Numbers that the law keeps out: a citizen's number (BSN), and the lines of a passport that machines read. The number
 * itself is never told to anybody, and not logged.
 */
final class ForbiddenNumbers {

    /** Of a passport, an identity card and a driving licence, without the spaces that a scan has in between. */
    private static final Pattern MACHINE_LINE =
            Pattern.compile("(?:(?=[^<]*<[^<]*<)[PVIAC][A-Z<](?:[A-Z]{3}|D<<)[A-Z0-9<]{20,41}|D[1-9]NLD[A-Z0-9<]{20,30}"
                    + "|[A-Z0-9<]{9}\\d(?:[A-Z]{3}|D<<)\\d{7}[MFX<]\\d{7}[A-Z0-9<]{5,20}"
                    + "|\\d{7}[MFX<]\\d{7}(?:[A-Z]{3}|D<<)[A-Z0-9<]{12})");

    private static final int SHORTEST_LINE = 28;
    private static final int LONGEST_LINE = 100;

    private ForbiddenNumbers() {}

    /** Why this text cannot come in, as the last word of a text's key. */
    static Optional<String> in(String text) {
        if (Bsn.isIn(text)) {
            return Optional.of("bsn");
        }
        return hasMachineLine(PlainSigns.of(text)) ? Optional.of("passport") : Optional.empty();
    }

    private static boolean hasMachineLine(String text) {
        return text.lines()
                .filter(line -> line.length() >= SHORTEST_LINE && line.length() <= LONGEST_LINE)
                .filter(line -> line.indexOf('<') >= 0 || line.contains("NLD"))
                .map(line -> line.replace(" ", "").strip())
                .anyMatch(line -> MACHINE_LINE.matcher(line).matches());
    }
}
