package nl.balint.cms.publishing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.WrongPath;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;

/**
 * What is written, looked over and put on the site as one: the pages of the site, and the items of content apps that
 * lie in workspaces of their own (docs/decisions/0110). What they are in the content, and how screens name them.
 */
public final class SitePages {

    public static final String WORKSPACE = "website";
    public static final String PAGE = "mgnl:page";
    public static final String AREA = "mgnl:area";
    public static final String COMPONENT = "mgnl:component";
    public static final String TEMPLATE = "mgnl:template";
    public static final String ITEM = "mgnl:content";
    public static final String FOLDER = "mgnl:folder";

    /** Where the redactie sees all pages; a screen about one page is below it and asks for {@code ?pad=/kosten}. */
    public static final String SCREENS = "/beheer/paginas";

    /** Where an item of a content app is filled in: {@code ?pad=tours:/zeeland}. */
    public static final String ITEM_SCREEN = "/beheer/inhoud/item";

    /** What was deleted, and what was, lies in these. */
    private static final Set<String> RECORDS = Set.of(Bin.WORKSPACE, Versions.WORKSPACE);

    private SitePages() {}

    public static boolean isPage(Node node) {
        return node.isType(PAGE);
    }

    /** Whether it is a page, or an item or folder of a content app: something by itself rather than a part. */
    public static boolean isItem(Node node) {
        boolean isElsewhere =
                !node.path().workspace().equals(WORKSPACE) && !node.path().isRoot();
        return isPage(node) || (isElsewhere && (node.isType(ITEM) || node.isType(FOLDER)));
    }

    /** The page or item that a node is part of, or is. */
    public static Node of(Node node) {
        Node page = node;
        while (!isItem(page)) {
            page = page.parent().orElseThrow(SitePages::missing);
        }
        return page;
    }

    /** As visitors read it; the name in its address when it has no title. */
    public static String title(Node page) {
        return page.text("title").filter(text -> !text.isBlank()).orElseGet(page::name);
    }

    /** The page or item with this id, unless it lies in the bin. */
    public static Optional<Node> find(Content content, String id) {
        return content.findById(id)
                .filter(node -> !RECORDS.contains(node.path().workspace()))
                .filter(SitePages::isItem);
    }

    /** By which the log knows a page, whatever its address. */
    public static String subject(String id) {
        return "page:" + id;
    }

    /** The place that an address asks for. */
    public static ContentPath asked(Request request) {
        return place(request.query("pad").orElse(""));
    }

    /** The place that is written as a text; what cannot be a place is not there. */
    public static ContentPath place(String asked) {
        try {
            return ContentPath.of(WORKSPACE, asked);
        } catch (WrongPath wrong) {
            throw missing();
        }
    }

    /** The same, of a page or an item: {@code /kosten} or {@code tours:/zeeland}. Whoever asks must be asked for it. */
    public static ContentPath anyPlace(String asked) {
        try {
            return asked.startsWith("/") ? ContentPath.of(WORKSPACE, asked) : ContentPath.parse(asked);
        } catch (WrongPath wrong) {
            throw missing();
        }
    }

    /** How an address writes the place of a page or an item. */
    public static String written(ContentPath path) {
        return path.workspace().equals(WORKSPACE) ? path.path() : path.toString();
    }

    /** The page or item at a place. */
    public static Node get(Content content, ContentPath path) {
        return content.find(path).filter(SitePages::isItem).orElseThrow(SitePages::missing);
    }

    /** The address of a screen about the page at a place, such as {@code /beheer/paginas/versies?pad=%2Fkosten}. */
    public static String screen(String name, ContentPath path) {
        boolean isOfItem = name.equals("pagina") && !path.workspace().equals(WORKSPACE);
        return (isOfItem ? ITEM_SCREEN : SCREENS + "/" + name) + "?pad="
                + URLEncoder.encode(written(path), StandardCharsets.UTF_8);
    }

    /** There is no such page, or not for who asks. */
    public static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "security.missing");
    }
}
