package nl.balint.cms.publishing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.WrongPath;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;

/** The pages of the site: what they are in the content, and how screens and addresses name them. */
public final class SitePages {

    public static final String WORKSPACE = "website";
    public static final String PAGE = "mgnl:page";
    public static final String AREA = "mgnl:area";
    public static final String COMPONENT = "mgnl:component";
    public static final String TEMPLATE = "mgnl:template";

    /** Where the redactie sees all pages; a screen about one page is below it and asks for {@code ?pad=/kosten}. */
    public static final String SCREENS = "/beheer/paginas";

    private SitePages() {}

    public static boolean isPage(Node node) {
        return node.isType(PAGE);
    }

    /** The page that a node is part of, or is. */
    public static Node of(Node node) {
        Node page = node;
        while (!isPage(page)) {
            page = page.parent().orElseThrow(SitePages::missing);
        }
        return page;
    }

    /** As visitors read it; the name in its address when it has no title. */
    public static String title(Node page) {
        return page.text("title").filter(text -> !text.isBlank()).orElseGet(page::name);
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

    /** The page at a place. */
    public static Node get(Content content, ContentPath path) {
        return content.find(path).filter(SitePages::isPage).orElseThrow(SitePages::missing);
    }

    /** The address of a screen about the page at a place, such as {@code /beheer/paginas/versies?pad=%2Fkosten}. */
    public static String screen(String name, ContentPath path) {
        return SCREENS + "/" + name + "?pad=" + URLEncoder.encode(path.path(), StandardCharsets.UTF_8);
    }

    /** There is no such page, or not for who asks. */
    public static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "security.missing");
    }
}
