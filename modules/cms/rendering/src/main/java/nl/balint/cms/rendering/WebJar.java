package nl.balint.cms.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** A script of others that pages may use; it comes as a jar, and its version is that of the jar. */
enum WebJar {
    HTMX("htmx.org", "dist/htmx.min.js"),
    ORDEREDMAP("orderedmap", "dist/index.js"),
    PROSEMIRROR_MODEL("prosemirror-model", "dist/index.js"),
    PROSEMIRROR_STATE("prosemirror-state", "dist/index.js"),
    PROSEMIRROR_VIEW("prosemirror-view", "dist/index.js"),
    PROSEMIRROR_TRANSFORM("prosemirror-transform", "dist/index.js"),
    PROSEMIRROR_COMMANDS("prosemirror-commands", "dist/index.js"),
    PROSEMIRROR_KEYMAP("prosemirror-keymap", "dist/index.js"),
    PROSEMIRROR_HISTORY("prosemirror-history", "dist/index.js"),
    PROSEMIRROR_INPUTRULES("prosemirror-inputrules", "dist/index.js"),
    PROSEMIRROR_SCHEMA_LIST("prosemirror-schema-list", "dist/index.js"),
    PROSEMIRROR_TABLES("prosemirror-tables", "dist/index.js"),
    PROSEMIRROR_GAPCURSOR("prosemirror-gapcursor", "dist/index.js"),
    ROPE_SEQUENCE("rope-sequence", "dist/index.js"),
    W3C_KEYNAME("w3c-keyname", "index.js");

    private final String artifact;
    private final String file;
    private final String version;

    WebJar(String artifact, String file) {
        this.artifact = artifact;
        this.file = file;
        this.version = version(artifact);
    }

    /** The one with that name, in small letters. */
    static WebJar get(String name) {
        return Arrays.stream(values())
                .filter(jar -> jar.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no web jar '" + name + "'"));
    }

    String address() {
        return "/webjars/" + artifact + "/" + version + "/" + file;
    }

    byte[] octets() {
        try (InputStream file = open("/META-INF/resources" + address())) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(address(), unreadable);
        }
    }

    private static String version(String artifact) {
        Properties told = new Properties();
        try (InputStream file = open("/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties")) {
            told.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(artifact, unreadable);
        }
        return Objects.requireNonNull(told.getProperty("version"), artifact);
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(WebJar.class.getResourceAsStream(path), path);
    }
}
