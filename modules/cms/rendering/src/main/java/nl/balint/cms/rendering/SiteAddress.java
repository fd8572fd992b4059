package nl.balint.cms.rendering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.balint.cms.rendering.internal.model.Links;

/** What an address on the site asks for: its decoded path read into parts, and written again by {@link #url()}. */
public sealed interface SiteAddress {

    String RESOURCES = "/.resources/";
    String ASSETS = "/dam/";
    String RENDITIONS = "/.imaging/mte/";

    /** The address as it stands in a page, percent-encoded. */
    String url();

    /**
     * Reads a decoded path.
     *
     * @param languages those that stand as first part of a path: all but the default one
     */
    static SiteAddress parse(String path, Set<String> languages) {
        if (path.startsWith(RESOURCES)) {
            return Resource.parse(path.substring(RESOURCES.length() - 1));
        }
        if (path.startsWith(ASSETS)) {
            var asset = Asset.parse(path.substring(ASSETS.length()));
            return asset.isPresent() ? asset.get() : Page.parse(path, languages);
        }
        if (path.startsWith(RENDITIONS)) {
            var rendition = Rendition.parse(path.substring(RENDITIONS.length()));
            return rendition.isPresent() ? rendition.get() : Page.parse(path, languages);
        }
        return Page.parse(path, languages);
    }

    /**
     * A page: {@code /de/agenda~maand=5~.json}.
     *
     * @param language empty for the default one
     * @param path the path of its node
     * @param selector what stands between the first and the last {@code ~}
     */
    record Page(String language, String path, String selector, String extension) implements SiteAddress {

        static Page parse(String full, Set<String> languages) {
            var first = full.split("/", 3)[1];
            var foreign = languages.contains(first);
            var path = foreign ? full.substring(first.length() + 1) : full;
            return parse(foreign ? first : "", path.isEmpty() ? "/" : path);
        }

        private static Page parse(String language, String path) {
            var name = path.lastIndexOf('/') + 1;
            var dot = path.lastIndexOf('.');
            var extension = dot > name ? path.substring(dot + 1) : "";
            var rest = dot > name ? path.substring(0, dot) : path;
            var start = rest.indexOf('~', name);
            if (start < 0) {
                return new Page(language, rest, "", extension);
            }
            var end = rest.lastIndexOf('~');
            var selector = end > start && end == rest.length() - 1 ? rest.substring(start + 1, end) : "";
            return new Page(language, rest.substring(0, start), selector, extension);
        }

        /** As it stands after mappings: not encoded and in no language. */
        String withoutLanguage() {
            return path
                    + (selector.isEmpty() ? "" : "~" + selector + "~")
                    + (extension.isEmpty() ? "" : "." + extension);
        }

        /** The same page as its own address has it: without {@code .html}. */
        public Page canonical() {
            return extension.equals("html") ? new Page(language, path, selector, "") : this;
        }

        @Override
        public String url() {
            var prefix = language.isEmpty() ? "" : "/" + language;
            var page = path.equals("/") && !language.isEmpty() ? "" : Links.encoded(path);
            return prefix
                    + page
                    + (selector.isEmpty() ? "" : "~" + Links.encoded(selector) + "~")
                    + (extension.isEmpty() ? "" : "." + Links.encodedName(extension));
        }
    }

    /**
     * A file of a light module: {@code /.resources/site/webresources/css/main~2026-11-21~cache.css}.
     *
     * @param path its path among the resources
     * @param stamp empty for the address that does not change with the file
     */
    record Resource(String path, String stamp) implements SiteAddress {

        private static final String CACHED = "~cache";

        static Resource parse(String path) {
            var name = path.lastIndexOf('/') + 1;
            var end = path.lastIndexOf(CACHED);
            var start = end < name ? -1 : path.lastIndexOf('~', end - 1);
            var after = end + CACHED.length();
            if (start <= name || (after < path.length() && path.charAt(after) != '.')) {
                return new Resource(path, "");
            }
            return new Resource(path.substring(0, start) + path.substring(after), path.substring(start + 1, end));
        }

        @Override
        public String url() {
            var dot = path.lastIndexOf('.');
            var end = dot > path.lastIndexOf('/') ? dot : path.length();
            var middle = stamp.isEmpty() ? "" : "~" + Links.encodedName(stamp) + CACHED;
            return "/.resources" + Links.encoded(path.substring(0, end)) + middle + Links.encoded(path.substring(end));
        }
    }

    /** A file among the assets: {@code /dam/jcr:<id>/folder.pdf}. Only the id counts. */
    record Asset(String id, String fileName) implements SiteAddress {

        private static final String PROVIDER = "jcr:";

        static Optional<Asset> parse(String rest) {
            var parts = List.of(rest.split("/", -1));
            if (parts.size() > 2 || !parts.get(0).startsWith(PROVIDER)) {
                return Optional.empty();
            }
            return Optional.of(
                    new Asset(parts.get(0).substring(PROVIDER.length()), parts.size() == 2 ? parts.get(1) : ""));
        }

        @Override
        public String url() {
            return ASSETS + PROVIDER + id + (fileName.isEmpty() ? "" : "/" + Links.encodedName(fileName));
        }
    }

    /**
     * A picture in a size of a theme: {@code /.imaging/mte/balint/card/dam/foto/kring.jpg/jcr:content/kring.jpg}, or
     * one that lies in a page or an item: {@code /.imaging/mte/balint/card/website/kosten/main/0/photo/kring.jpg}.
     *
     * @param filePath the path of the node that holds the bytes
     */
    record Rendition(String theme, String variation, String workspace, String filePath, String fileName)
            implements SiteAddress {

        private static final Pattern PARTS = Pattern.compile("([^/]+)/([^/]+)/([^/]+)((?:/[^/]+){2,})/([^/]*)");

        static Optional<Rendition> parse(String rest) {
            var parts = PARTS.matcher(rest);
            return parts.matches()
                    ? Optional.of(new Rendition(
                            parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5)))
                    : Optional.empty();
        }

        @Override
        public String url() {
            return RENDITIONS + Links.encodedName(theme) + "/" + Links.encodedName(variation) + "/"
                    + Links.encodedName(workspace) + Links.encoded(filePath) + "/" + Links.encodedName(fileName);
        }
    }
}
