package nl.balint.cms.security;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Request;
import nl.balint.cms.rendering.ScreenValues;

/** What every screen knows: who looks at it, the mark for its forms, and the rooms that are open to them. */
final class Rooms implements ScreenValues {

    private final Rights rights;
    private final LightModules modules;
    private final List<Tool> tools;

    Rooms(Rights rights, LightModules modules, List<Tool> tools) {
        this.rights = rights;
        this.modules = modules;
        this.tools = tools.stream().sorted(Comparator.comparingInt(Tool::order)).toList();
    }

    @Override
    public Map<String, Object> of(Request request) {
        Map<String, Object> values = new HashMap<>();
        Optional<Visitor> visitor = Visitor.find(request);
        values.put("visitor", visitor.map(Rooms::shown));
        values.put("csrf", request.attribute(Arrival.class).map(Arrival::mark).orElse(""));
        values.put("rooms", visitor.map(somebody -> open(somebody, request)).orElse(List.of()));
        return values;
    }

    private static Map<String, Object> shown(Visitor visitor) {
        return Map.of(
                "name", visitor.name(),
                "id", visitor.userId(),
                "lacksFactor", visitor.lacksFactor(),
                "needsLongerPassword", visitor.needsLongerPassword());
    }

    private List<Map<String, Object>> open(Visitor visitor, Request request) {
        return tools.stream()
                .filter(tool -> tool.permission().isEmpty() || rights.may(visitor, tool.permission()))
                .map(tool -> Map.<String, Object>of(
                        "label", modules.current().messages().text(request.locale(), tool.id() + ".tool"),
                        "address", tool.address(),
                        "current", isIn(request, tool)))
                .toList();
    }

    /** Home is the current room only when no other is. */
    private static boolean isIn(Request request, Tool tool) {
        return tool.address().equals(Addresses.HOME)
                ? request.path().text().equals(Addresses.HOME)
                : request.path().isWithin(tool.address());
    }
}
