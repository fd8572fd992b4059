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
        String workspace = workspace(view, physical);
        String below = physical.substring(start(view) + workspace.length());
        return below.isEmpty() ? ContentPath.root(workspace) : new ContentPath(workspace, below);
    }

    /** Whether the place in Oak's tree is in a workspace of the view. */
    static boolean isIn(View view, String physical) {
        boolean isPublic = physical.startsWith(PUBLIC + "/");
        return isPublic == (view == View.PUBLISHED) && ContentPath.isWorkspace(workspace(view, physical));
    }

    private static String workspace(View view, String physical) {
        int end = physical.indexOf('/', start(view));
        return physical.substring(start(view), end < 0 ? physical.length() : end);
    }

    private static int start(View view) {
        return view == View.PUBLISHED ? PUBLIC.length() + 1 : 1;
    }
}
