package nl.balint.cms.rendering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.balint.cms.http.Request;

/**
 * One page of many.
 *
 * @param address of the list with its filters, to which the number of a page is added
 */
public record Paged<T>(List<T> lines, int page, int pages, int total, String address) {

    private static final int SIZE = 50;

    /** The page that is asked for by {@code ?pagina=2}; the filters are the parameters that stay in the address. */
    public static <T> Paged<T> of(Request request, List<T> all, List<String> filters) {
        int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int page = Math.min(pages, Math.max(1, number(request.query("pagina").orElse("1"))));
        int start = (page - 1) * SIZE;
        List<T> lines = all.subList(start, Math.min(all.size(), start + SIZE));
        return new Paged<>(lines, page, pages, all.size(), address(request, filters));
    }

    private static String address(Request request, List<String> filters) {
        StringBuilder address = new StringBuilder(request.path().encoded());
        for (String filter : filters) {
            request.query(filter)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> address.append(address.indexOf("?") < 0 ? "?" : "&")
                            .append(filter)
                            .append('=')
                            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        }
        return address.toString();
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 1;
    }
}
