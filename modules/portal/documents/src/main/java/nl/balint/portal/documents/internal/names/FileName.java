package nl.balint.portal.documents.internal.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a file or folder: safe on every disk, on one line, read from left to right. */
public record FileName(String text) {

    private static final int LONGEST = 120;
    private static final int LONGEST_EXTENSION = 12;
    /** Controls, and the marks that turn the direction of reading around: "fdp.exe" must not look like "exe.pdf". */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern NOT_ON_WINDOWS = Pattern.compile("[<>:\"|?*]");
    private static final Pattern ENDS = Pattern.compile("^[\\s.]+|[\\s.]+$");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\\$|conout\\$)(\\..*)?");
    private static final Pattern NUMBERED = Pattern.compile("^(.*) \\((\\d{1,4})\\)$");

    public FileName {
        text = clean(text);
    }

    /** Makes something sound of whatever is sent; of nothing it makes nothing. */
    public static FileName of(String sent) {
        return new FileName(sent);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** In small letters, without dot; empty when there is none. */
    public String extension() {
        int dot = dot();
        return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The next name for a second one: {@code Verslag (2).pdf}. */
    public FileName next() {
        int dot = dot();
        String stem = dot < 0 ? text : text.substring(0, dot);
        String end = dot < 0 ? "" : text.substring(dot);
        var numbered = NUMBERED.matcher(stem);
        return numbered.matches()
                ? new FileName(numbered.group(1) + " (" + (Integer.parseInt(numbered.group(2)) + 1) + ")" + end)
                : new FileName(stem + " (2)" + end);
    }

    /** The same name with another extension, when it has not that already. */
    public FileName withExtension(String extension) {
        return extension.isEmpty() || extension().equals(extension) ? this : new FileName(text + "." + extension);
    }

    private int dot() {
        int dot = text.lastIndexOf('.');
        return dot > 0 && dot < text.length() - 1 && text.length() - dot - 1 <= LONGEST_EXTENSION ? dot : -1;
    }

    private static String clean(String sent) {
        String name = sent.length() > 4 * LONGEST ? sent.substring(sent.length() - 4 * LONGEST) : sent;
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = INVISIBLE.matcher(name).replaceAll("");
        name = NOT_ON_WINDOWS.matcher(name).replaceAll("-");
        name = ENDS.matcher(name.replaceAll("\\s+", " ")).replaceAll("");
        if (RESERVED.matcher(name).matches()) {
            name = "_" + name;
        }
        return name.length() <= LONGEST ? name : shortened(name);
    }

    /** Cut in the middle, so that its kind stays. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot - 1 <= LONGEST_EXTENSION ? name.substring(dot) : "";
        int length = LONGEST - end.length();
        if (Character.isHighSurrogate(name.charAt(length - 1))) {
            length--;
        }
        return name.substring(0, length).strip() + end;
    }
}
