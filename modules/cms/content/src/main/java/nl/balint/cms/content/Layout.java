package nl.balint.cms.content;

import java.util.Set;

/**
 * Where the workspaces and views live in the one tree of Oak: {@code website:/kosten} is {@code /website/kosten}, and
 * its published copy {@code /public/website/kosten}.
 */
final class Layout {

    static final String PUBLIC = "/public";
    /** Notes of the house about itself, seen by nobody else. */
    static final String HOUSE = "/balint";

    static final Set<String> RESERVED = Set.of("public", "balint", "jcr", "rep", "oak");

    private Layout() {}

    static String physical(View view, ContentPath path) {
        String top = view == View.PUBLISHED ? PUBLIC + "/" : "/";
        return path.isRoot() ? top + path.workspace() : top + path.workspace() + path.path();
    }

    static ContentPath logical(View view, String physical) {
        int start = view == View.PUBLISHED ? PUBLIC.length() + 1 : 1;
        int end = physical.indexOf('/', start);
        return end < 0
                ? ContentPath.root(physical.substring(start))
                : new ContentPath(physical.substring(start, end), physical.substring(end));
    }

    /** Whether the place in Oak's tree is in a workspace of the view. */
    static boolean isIn(View view, String physical) {
        boolean isPublic = physical.startsWith(PUBLIC + "/");
        int start = isPublic ? PUBLIC.length() + 1 : 1;
        int end = physical.indexOf('/', start);
        String top = end < 0 ? physical.substring(start) : physical.substring(start, end);
        return isPublic == (view == View.PUBLISHED) && ContentPath.isWorkspace(top);
    }
}
