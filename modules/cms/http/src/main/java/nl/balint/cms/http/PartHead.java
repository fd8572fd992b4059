package nl.balint.cms.http;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of one part of a multipart form (RFC 7578), as browsers write it. Strict: what no browser writes is refused.
 *
 * @param isFile whether it has a file name, be it an empty one
 */
record PartHead(String name, boolean isFile, String fileName, String type) {

    private static final int LONGEST_NAME = 100;
    private static final Pattern LINE = Pattern.compile("([A-Za-z-]+):[ \t]*([^\\r\\n]*)");
    private static final Pattern PARAMETER =
            Pattern.compile("[ \t]*;[ \t]*([a-z*]+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s;\",]+))");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+");
    private static final String FORM_DATA = "form-data";

    static PartHead parse(String text) {
        Map<String, String> fields = fields(text);
        String disposition = fields.getOrDefault("content-disposition", "");
        String coding =
                fields.getOrDefault("content-transfer-encoding", "binary").toLowerCase(Locale.ROOT);
        if (!disposition.regionMatches(true, 0, FORM_DATA, 0, FORM_DATA.length())
                || !coding.matches("7bit|8bit|binary")) {
            throw malformed("a part that is no form-data");
        }
        Map<String, String> parameters = parameters(disposition.substring(FORM_DATA.length()));
        String name = parameters.getOrDefault("name", "");
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw malformed("a part without a name");
        }
        return new PartHead(
                name,
                parameters.containsKey("filename"),
                parameters.getOrDefault("filename", ""),
                type(fields.getOrDefault("content-type", "")));
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new TreeMap<>();
        for (String line : text.strip().split("\r\n", -1)) {
            Matcher field = LINE.matcher(line);
            if (!field.matches()
                    || fields.put(
                                    field.group(1).toLowerCase(Locale.ROOT),
                                    field.group(2).strip())
                            != null) {
                throw malformed("a head that cannot be read");
            }
        }
        return fields;
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new TreeMap<>();
        Matcher parameter = PARAMETER.matcher(text);
        int end = 0;
        while (parameter.find() && parameter.start() == end) {
            end = parameter.end();
            String value = parameter.group(2) == null ? parameter.group(3) : unquoted(parameter.group(2));
            if (parameters.put(parameter.group(1), value) != null) {
                throw malformed("a parameter that stands twice");
            }
        }
        if (!text.substring(end).isBlank()) {
            throw malformed("a disposition that cannot be read");
        }
        return parameters;
    }

    /** Browsers write a quote as %22; others put a backslash before it. Any other backslash is one. */
    private static String unquoted(String text) {
        return text.replace("\\\"", "\"")
                .replace("%22", "\"")
                .replace("%0D", "\r")
                .replace("%0A", "\n");
    }

    private static String type(String text) {
        String bare = text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (bare.startsWith("multipart/")) {
            throw malformed("a part with parts of its own");
        }
        return TYPE.matcher(bare).matches() ? bare : MediaTypes.UNKNOWN;
    }

    private static RequestFailure malformed(String found) {
        return new RequestFailure(Reason.BAD_REQUEST, "http.multipart", found);
    }
}
