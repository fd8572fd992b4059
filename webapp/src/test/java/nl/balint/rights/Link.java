package nl.balint.rights;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

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
            boolean isChange = form.attr("method").equalsIgnoreCase("post");
            String action = form.attr("action").isEmpty() ? page.location() : form.absUrl("action");
            add(links, isChange ? "POST" : "GET", isChange ? action : asked(action, (FormElement) form), page);
        }
        for (Element button : page.select("[formaction]")) {
            add(links, "POST", button.absUrl("formaction"), page);
        }
        return links;
    }

    String path() {
        return URI.create(target).getPath();
    }

    /** What a form asks for as it stands. */
    private static String asked(String action, FormElement form) {
        String query = form.formData().stream()
                .map(field -> field.key() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? action : action.replaceAll("[?].*", "") + "?" + query;
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
