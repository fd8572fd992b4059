package nl.balint.cms.rendering.internal.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.SiteDefinition.Languages;
import nl.balint.cms.rendering.internal.text.LinkTokens.LinkToken;

/** The addresses of pages and assets as they are written in pages: clean, without extension, home as {@code /}. */
public final class Links {

    private static final String HEX = "0123456789ABCDEF";

    private final String home;
    private final String prefix;

    private Links(String home, String prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    /**
     * The links of one language.
     *
     * @param home the path of the page that is served at {@code /}
     */
    public static Links of(String home, Languages languages, Locale locale) {
        var plain = !languages.enabled() || locale.equals(languages.defaultLocale());
        return new Links(home, plain ? "" : "/" + locale);
    }

    /** What stands before every path of this language; empty for the default one. */
    public String prefix() {
        return prefix;
    }

    public String to(Node node) {
        return switch (node.path().workspace()) {
            case "dam" -> toAsset(node);
            case "website" -> toPage(node.path().path());
            default -> prefix + encoded(node.path().path());
        };
    }

    public String toPage(String path) {
        if (path.equals(home) || path.equals("/")) {
            return prefix.isEmpty() ? "/" : prefix;
        }
        return prefix + encoded(path);
    }

    private static String toAsset(Node asset) {
        return "/dam/jcr:" + asset.id() + "/" + encodedName(fileName(asset));
    }

    /** The address of a picture in a size of a theme. */
    public static String toRendition(Node asset, String theme, String variation) {
        return imaging(theme, variation, asset) + "/jcr:content/" + encodedName(fileName(asset));
    }

    /** The same of a picture that lies in a page or an item, by the node that holds its bytes. */
    public static String toPicture(Node file, String theme, String variation) {
        return imaging(theme, variation, file) + "/" + encodedName(nameOf(file));
    }

    private static String imaging(String theme, String variation, Node node) {
        return "/.imaging/mte/" + encodedName(theme) + "/" + encodedName(variation) + "/"
                + encodedName(node.path().workspace()) + encoded(node.path().path());
    }

    /** The name of the file in an asset, as it is offered to save. */
    public static String fileName(Node asset) {
        return asset.child("jcr:content").map(file -> nameOf(file, asset)).orElse(asset.name());
    }

    /** The name of a file that lies in a page or an item. */
    public static String nameOf(Node file) {
        return nameOf(file, file);
    }

    private static String nameOf(Node file, Node otherwise) {
        return file.text("fileName").filter(name -> !name.isBlank()).orElse(otherwise.name());
    }

    /** The address of what a link inside rich text points at; {@code #} when it is nowhere and names no path. */
    public String to(LinkToken token, Content content, ReadLog reads) {
        var workspace = token.workspace().isEmpty() ? "website" : token.workspace();
        var found =
                Nodes.findById(content, workspace, token.id()).or(() -> Nodes.find(content, workspace, token.path()));
        if (found.isEmpty()) {
            reads.workspace(workspace);
            return token.path().startsWith("/") ? toPage(token.path()) : "#";
        }
        var node = found.get();
        reads.property(node, "jcr:uuid");
        var extension = token.extension();
        return extension.isEmpty() || extension.equals("html") || workspace.equals("dam")
                ? to(node)
                : to(node) + "." + encodedName(extension);
    }

    /** A path with what an address may not hold written as {@code %xx}; the common case needs no copy. */
    public static String encoded(String path) {
        return encoded(path, "/-_.~:!$()*+,=@");
    }

    /** One name in a path or query; a slash is encoded too. */
    public static String encodedName(String name) {
        return encoded(name, "-_.~");
    }

    private static String encoded(String text, String plain) {
        var at = 0;
        while (at < text.length() && isPlain(text.charAt(at), plain)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        var encoded = new StringBuilder(text.length() + 16);
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            var character = (char) (octet & 0xFF);
            if (isPlain(character, plain)) {
                encoded.append(character);
            } else {
                encoded.append('%').append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 15));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(char character, String plain) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || plain.indexOf(character) >= 0;
    }
}
