package nl.balint.cms.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.Resource;
import nl.balint.cms.definitions.ResourceLink;
import nl.balint.cms.definitions.ThemeDefinition;
import nl.balint.cms.http.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The theme's style sheets joined into one file and its scripts into another, each at an address that holds the hash of
 * its content (docs/decisions/0009). Joined again when a definition or file has changed.
 */
final class JoinedFiles {

    static final String FOLDER = "/.samen/";

    private static final Logger LOG = LoggerFactory.getLogger(JoinedFiles.class);
    private static final Pattern RELATIVE_ADDRESS =
            Pattern.compile("url\\(\\s*([\"']?)(?!/|data:|#)([^\"')]+)\\1\\s*\\)");

    private final Supplier<Definitions> definitions;
    private final AtomicReference<Pair> latest = new AtomicReference<>();

    JoinedFiles(Supplier<Definitions> definitions) {
        this.definitions = definitions;
    }

    /** One file made of many, ready to be sent. The name holds the hash of its content. */
    record Joined(String name, Answer answer) {

        static Joined of(String extension, String type, String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            String name = "balint-" + hash(bytes) + "." + extension;
            return new Joined(name, Answer.bytes(type, bytes).tagged());
        }

        String address() {
            return FOLDER + name;
        }

        private static String hash(byte[] bytes) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                return HexFormat.of().formatHex(digest, 0, 8);
            } catch (NoSuchAlgorithmException failure) {
                throw new IllegalStateException("Every Java has SHA-256", failure);
            }
        }
    }

    private record Pair(long generation, Joined styles, Joined scripts) {}

    Joined styles() {
        return current().styles();
    }

    Joined scripts() {
        return current().scripts();
    }

    private Pair current() {
        Definitions now = definitions.get();
        Pair known = latest.get();
        if (known != null && known.generation() == now.generation()) {
            return known;
        }
        Pair made = join(now);
        latest.set(made);
        return made;
    }

    private static Pair join(Definitions definitions) {
        ThemeDefinition theme = definitions
                .theme(definitions.site().theme())
                .orElseThrow(() -> new IllegalStateException(
                        "The site's theme '" + definitions.site().theme() + "' is not defined"));
        return new Pair(
                definitions.generation(),
                Joined.of("css", "text/css", join(definitions, theme.cssFiles())),
                Joined.of("js", "text/javascript", join(definitions, theme.jsFiles())));
    }

    private static String join(Definitions definitions, List<ResourceLink> links) {
        StringBuilder joined = new StringBuilder();
        for (ResourceLink link : links) {
            String path = link.link().replaceFirst("^/\\.resources(?=/)", "");
            definitions
                    .resource(path)
                    .ifPresentOrElse(
                            resource -> joined.append(text(resource)).append('\n'),
                            () -> LOG.warn("The theme names {}, which does not exist", path));
        }
        return joined.toString();
    }

    private static String text(Resource resource) {
        try (InputStream in = resource.open()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return resource.extension().equals("css") ? withWholeAddresses(text, resource) : text;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + resource.path(), failure);
        }
    }

    /** What was relative to the single file is made to stand on its own, for the joined file lives elsewhere. */
    private static String withWholeAddresses(String css, Resource resource) {
        String folder = resource.path().substring(0, resource.path().lastIndexOf('/') + 1);
        return RELATIVE_ADDRESS
                .matcher(css)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        "url(\"/.resources" + java.net.URI.create(folder).resolve(target(found)) + "\")"));
    }

    private static String target(MatchResult found) {
        return found.group(2).strip();
    }
}
