package nl.balint.portal.documents.emergency;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.balint.cms.http.Request;
import nl.balint.cms.rendering.ScreenValues;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Groups;

/** On every screen of who reads by emergency: of which group, and until when. */
public final class EmergencyBanner implements ScreenValues {

    private final Supplier<Emergencies> emergencies;
    private final Groups groups;

    /** The emergencies may be made later than the screens. */
    public EmergencyBanner(Supplier<Emergencies> emergencies, Groups groups) {
        this.emergencies = emergencies;
        this.groups = groups;
    }

    @Override
    public Map<String, Object> of(Request request) {
        List<Map<String, Object>> open =
                Visitor.find(request).map(visitor -> emergencies.get().openFor(visitor)).orElse(List.of()).stream()
                        .map(this::line)
                        .toList();
        return Map.of("emergencies", open);
    }

    private Map<String, Object> line(Emergency emergency) {
        return Map.of(
                "id", emergency.id(),
                "group", groups.find(emergency.groupId()).map(Group::name).orElse(""),
                "slug", groups.find(emergency.groupId()).map(Group::slug).orElse(""),
                "until", ((Emergency.Standing.Agreed) emergency.standing()).until());
    }
}
