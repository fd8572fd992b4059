package nl.balint.rights;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An address of this site that a page leads to, and by which method. */
record Link(String method, String target) {

    /** Everything that a page links to, shows, or sends a form to. */
    static Set<Link> of(Document page) {
        Set<Link> links = new LinkedHashSet<>();
        for (Element element : page.select("[href]:not(link[rel=canonical])")) {
            add(links, "GET", element.absUrl("href"), page);
        }
        for (Element element : page.select("[src]")) {
            add(links, "GET", element.absUrl("src"), page);
        }
        for (Element form : page.select("form")) {
            String action = form.absUrl("action");
            String method = form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET";
            add(links, method, action.isEmpty() ? page.location() : action, page);
        }
        for (Element button : page.select("[formaction]")) {
            add(links, "POST", button.absUrl("formaction"), page);
        }
        return links;
    }

    String path() {
        return URI.create(target).getPath();
    }

    private static void add(Set<Link> links, String method, String address, Document page) {
        String base = URI.create(page.location()).resolve("/").toString();
        if (address.startsWith(base)) {
            String target = address.substring(base.length() - 1);
            int fragment = target.indexOf('#');
            links.add(new Link(method, fragment < 0 ? target : target.substring(0, fragment)));
        }
    }
}
