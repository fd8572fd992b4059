package nl.balint.cms.workshop;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.balint.cms.http.Request;

/** What a list is asked for, by the names in its address; an empty text asks for all. */
record Filter(Map<String, String> values) {

    private static final int ON_A_PAGE = 100;

    static Filter of(Request request, String... names) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : names) {
            values.put(name, request.query(name).orElse("").strip());
        }
        return new Filter(values);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether a row with this value is asked for. */
    boolean lets(String name, String value) {
        return value(name).isEmpty() || value(name).equals(value);
    }

    private boolean isEmpty() {
        return values.values().stream().allMatch(String::isEmpty);
    }

    /** The address of the list without the page. */
    private String address(String list) {
        String query = values.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? list : list + "?" + query;
    }

    /** What the template of a list asks for: the rows of the page in the address, which page it is, and this. */
    Map<String, Object> page(Request request, String list, List<?> rows) {
        int pages = Math.max(1, (rows.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.min(pages, Math.max(1, number(request)));
        return Map.of(
                "rows",
                rows.stream().skip((page - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList(),
                "total",
                rows.size(),
                "page",
                page,
                "pages",
                pages,
                "address",
                address(list),
                "filter",
                values,
                "filtered",
                !isEmpty());
    }

    private static int number(Request request) {
        try {
            return request.query("pagina").map(Integer::parseInt).orElse(1);
        } catch (NumberFormatException none) {
            return 1;
        }
    }
}
