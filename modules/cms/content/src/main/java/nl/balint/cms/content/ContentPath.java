package nl.balint.cms.content;

import java.util.List;
import java.util.regex.Pattern;

/** Where a node lives: {@code website:/kosten}. Checked at the door, so a path in hand is always well formed. */
public record ContentPath(String workspace, String path) implements Comparable<ContentPath> {

    private static final int LONGEST = 2_000;
    private static final Pattern WORKSPACE = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]{0,63}");
    private static final int LONGEST_NAME = 200;
    private static final Pattern PREFIX = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,19}");

    public ContentPath {
        if (!isWorkspace(workspace)) {
            throw new WrongPath("A workspace is a word of letters, digits, '-' and '_', not '" + workspace + "'");
        }
        if (path.length() > LONGEST) {
            throw new WrongPath("A path has at most " + LONGEST + " characters, this one " + path.length());
        }
        if (!path.equals("/")) {
            checkNames(workspace, path);
        }
    }

    public static ContentPath of(String workspace, String path) {
        return new ContentPath(workspace, path);
    }

    /** Reads {@code website:/kosten}. */
    public static ContentPath parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new WrongPath("A path looks like website:/kosten, not '" + text + "'");
        }
        return new ContentPath(text.substring(0, colon), text.substring(colon + 1));
    }

    public static ContentPath root(String workspace) {
        return new ContentPath(workspace, "/");
    }

    /** Whether the text may be a node's or property's name, such as {@code kosten} or {@code jcr:content}. */
    public static boolean isName(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return isLocalName(text);
        }
        return PREFIX.matcher(text.substring(0, colon)).matches() && isLocalName(text.substring(colon + 1));
    }

    static boolean isWorkspace(String text) {
        return WORKSPACE.matcher(text).matches() && !Layout.RESERVED.contains(text);
    }

    /** The last name; empty for the root. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public boolean isRoot() {
        return path.length() == 1;
    }

    public ContentPath parent() {
        if (isRoot()) {
            throw new WrongPath("The root of " + workspace + " has no parent");
        }
        int slash = path.lastIndexOf('/');
        return new ContentPath(workspace, slash == 0 ? "/" : path.substring(0, slash));
    }

    public ContentPath child(String name) {
        if (name.indexOf('/') >= 0) {
            throw new WrongPath("'" + name + "' is more than one name");
        }
        return new ContentPath(workspace, isRoot() ? "/" + name : path + "/" + name);
    }

    /** 0 for the root, 1 for {@code website:/kosten}. */
    public int depth() {
        return segments().size();
    }

    public List<String> segments() {
        return isRoot() ? List.of() : List.of(path.substring(1).split("/"));
    }

    /** Whether this is a descendant of the other; a path is not below itself. */
    public boolean isBelow(ContentPath other) {
        return workspace.equals(other.workspace)
                && !equals(other)
                && (other.isRoot() || path.startsWith(other.path + "/"));
    }

    // By hand, for paths are the keys of what a page reads: what a record brings along is slow until it is compiled.
    @Override
    public boolean equals(Object other) {
        return other instanceof ContentPath that && path.equals(that.path) && workspace.equals(that.workspace);
    }

    @Override
    public int hashCode() {
        return 31 * workspace.hashCode() + path.hashCode();
    }

    @Override
    public int compareTo(ContentPath other) {
        int byWorkspace = workspace.compareTo(other.workspace);
        return byWorkspace == 0 ? path.compareTo(other.path) : byWorkspace;
    }

    @Override
    public String toString() {
        return workspace + ":" + path;
    }

    private static void checkNames(String workspace, String path) {
        if (!path.startsWith("/") || path.endsWith("/")) {
            throw new WrongPath("A path begins with '/' and does not end with it: '" + workspace + ":" + path + "'");
        }
        for (String name : path.substring(1).split("/", -1)) {
            if (!isName(name)) {
                throw new WrongPath("'" + name + "' in '" + workspace + ":" + path + "' cannot be a node's name");
            }
        }
    }

    private static boolean isLocalName(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NAME || text.equals(".") || text.equals("..")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || "/:[]|*".indexOf(c) >= 0) {
                return false;
            }
        }
        return text.charAt(0) != '{'
                && !Character.isWhitespace(text.charAt(0))
                && !Character.isWhitespace(text.charAt(text.length() - 1));
    }
}
