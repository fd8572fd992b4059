package nl.balint.cms.rendering.internal.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balint.cms.http.OwnSources;

/**
 * The scripts and style sheets that a template made elsewhere writes itself. They are marked where the template is
 * read, with a word that nobody can know, so that in a finished page they can be told from what stands in its content:
 * those the page may use, and nothing else (docs/decisions/0127).
 */
public final class WrittenTags {

    /** More than these, and the policy would no longer fit in the head of an answer. */
    private static final int MOST_SOURCES = 60;

    private static final Pattern TEMPLATE = Pattern.compile("\\.(?:ftl|x?html?)$");
    private static final Pattern TAG = Pattern.compile("(?i)<(script|link)(?=[\\s>])");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\s(?:src|href)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>\"']+))");
    private static final Pattern HOST = Pattern.compile("^(https?:)?(//[\\w.-]+(?::\\d{1,5})?)(?:[/?#].*)?$");
    private static final Pattern END = Pattern.compile("(?i)</script");

    private final String mark;
    private final Pattern marked;

    /** @param secret what no content can hold */
    public WrittenTags(byte[] secret) {
        this.mark = " data-written=" + HexFormat.of().formatHex(secret);
        this.marked = Pattern.compile("<(\\w+)" + mark + "([^>]*)>");
    }

    /** A page without the marks, and what it brings along. */
    public record Found(String html, OwnSources sources) {}

    /** The text of a template with its tags marked; of ours, which bring none along, as it is. */
    public String marked(String path, String text) {
        return TEMPLATE.matcher(path).find() ? TAG.matcher(text).replaceAll("<$1" + mark) : text;
    }

    public Found find(String text) {
        Set<String> scripts = new LinkedHashSet<>();
        Set<String> styles = new LinkedHashSet<>();
        var tags = marked.matcher(text);
        while (tags.find()) {
            var isScript = tags.group(1).equalsIgnoreCase("script");
            var address = address(tags.group(2));
            if (address.isPresent()) {
                host(address.get()).ifPresent(isScript ? scripts::add : styles::add);
            } else if (isScript) {
                scripts.add(hash(plain(content(text, tags.end()))));
            }
        }
        return new Found(plain(text), new OwnSources(few(scripts), few(styles)));
    }

    private String plain(String text) {
        return text.replace(mark, "");
    }

    private static List<String> few(Set<String> sources) {
        return sources.stream().limit(MOST_SOURCES).toList();
    }

    private static Optional<String> address(String attributes) {
        var found = ADDRESS.matcher(attributes);
        return found.find() ? Optional.of(first(found)) : Optional.empty();
    }

    private static String first(Matcher found) {
        for (int group = 1; group < found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group).strip();
            }
        }
        return found.group(found.groupCount());
    }

    /** Of an address elsewhere; one without a scheme has that of the page, and both are right. */
    private static Optional<String> host(String address) {
        var found = HOST.matcher(address);
        return found.matches()
                ? Optional.of((found.group(1) == null ? "https:" : found.group(1)) + found.group(2))
                : Optional.empty();
    }

    private static String content(String text, int from) {
        var end = END.matcher(text);
        return text.substring(from, end.find(from) ? end.start() : text.length());
    }

    /** As a browser reckons it: over the text with its line ends made alike. */
    private static String hash(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(script.replace("\r\n", "\n").replace('\r', '\n').getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
