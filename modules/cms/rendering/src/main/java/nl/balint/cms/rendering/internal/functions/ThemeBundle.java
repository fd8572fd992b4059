package nl.balint.cms.rendering.internal.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.Resource;
import nl.balint.cms.definitions.ResourceLink;
import nl.balint.cms.definitions.ThemeDefinition;

/** The style sheets or scripts of a theme as one file, in their order: one request instead of fifty. */
public enum ThemeBundle {
    STYLES("styles.css"),
    SCRIPTS("scripts.js");

    private static final String PREFIX = "/.resources";

    private final String fileName;

    ThemeBundle(String fileName) {
        this.fileName = fileName;
    }

    /** Where it is served, without a stamp: below the theme's name. */
    public String path(String theme) {
        return "/" + theme + "/theme/" + fileName;
    }

    /** The address with a stamp that changes when one of the files does. */
    public String address(Definitions definitions, String theme) {
        var path = path(theme);
        var dot = path.lastIndexOf('.');
        return PREFIX + path.substring(0, dot) + "~" + stamp(definitions, theme) + "~cache" + path.substring(dot);
    }

    /** All files of it, one after another. */
    public String text(Definitions definitions, String theme) {
        var text = new StringBuilder();
        for (var file : files(definitions, theme)) {
            text.append(this == STYLES ? StyleAddresses.absolute(read(file), file.path()) : read(file))
                    .append('\n');
        }
        return text.toString();
    }

    private String stamp(Definitions definitions, String theme) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files(definitions, theme)) {
                digest.update((file.path() + file.lastModified() + file.size()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java knows SHA-256", impossible);
        }
    }

    private List<Resource> files(Definitions definitions, String name) {
        return definitions.theme(name).stream()
                .flatMap(theme -> links(theme).stream())
                .map(ResourceLink::link)
                .filter(link -> link.startsWith(PREFIX + "/"))
                .map(link -> definitions.resource(link.substring(PREFIX.length())))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<ResourceLink> links(ThemeDefinition theme) {
        return this == STYLES ? theme.cssFiles() : theme.jsFiles();
    }

    private static String read(Resource file) {
        try (var bytes = file.open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.path() + " cannot be read", unreadable);
        }
    }
}
