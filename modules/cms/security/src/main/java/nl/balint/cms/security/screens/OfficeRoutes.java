package nl.balint.cms.security.screens;

import static nl.balint.cms.http.Route.get;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.security.Addresses;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Tool;
import nl.balint.cms.security.Visitor;

/** The way in to the work of the society: the rooms that are open to whoever asks. Without any, it is not there. */
final class OfficeRoutes implements Routes {

    private final Desk desk;
    private final List<Tool> tools;

    /** Of all tools, those of the office. */
    OfficeRoutes(Desk desk, List<Tool> tools) {
        this.desk = desk;
        this.tools = tools.stream()
                .filter(tool -> tool.address().startsWith(Addresses.OFFICE + "/"))
                .sorted(Comparator.comparingInt(Tool::order))
                .toList();
    }

    @Override
    public List<Route> routes() {
        return List.of(get(Addresses.OFFICE, this::show));
    }

    private Answer show(Request request) throws Exception {
        Rights rights = desk.security().rights();
        Visitor visitor =
                rights.requireAny(request, tools.stream().map(Tool::permission).toList());
        List<Map<String, Object>> open = tools.stream()
                .filter(tool -> rights.may(visitor, tool.permission()))
                .map(tool -> Map.<String, Object>of("id", tool.id(), "address", tool.address()))
                .toList();
        return desk.show(request, "office", Map.of("tools", open));
    }
}
