package nl.balint.portal.directory.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Value;
import nl.balint.portal.members.DossierPart;
import nl.balint.portal.members.ErasurePart;
import nl.balint.portal.members.Fate;
import nl.balint.portal.members.Traces;

/** What somebody wrote for the directory, and their photograph; what they agreed to is told with the person. */
public final class ProfilePart implements DossierPart, ErasurePart {

    private final Profiles profiles;

    public ProfilePart(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public List<Map<String, Object>> lines(String memberId) {
        Profile profile = profiles.get(memberId);
        if (profile.equals(Profile.EMPTY)) {
            return List.of();
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("languages", profile.languages());
        facts.put("phone", profile.phone());
        facts.put("about", profile.about());
        facts.put("hidden", profile.hidden());
        return List.of(facts);
    }

    @Override
    public void files(String memberId, Files files) throws IOException {
        Optional<byte[]> photo = profiles.photo(memberId);
        if (photo.isPresent()) {
            files.add("foto.jpg", new ByteArrayInputStream(photo.get()));
        }
    }

    @Override
    public List<Fate> look(Content system, Traces traces) {
        int written = (int) traces.ids().stream()
                .filter(id -> !profiles.get(id).equals(Profile.EMPTY))
                .count();
        int photos = (int) traces.ids().stream()
                .filter(id -> profiles.photo(id).isPresent())
                .count();
        return List.of(Fate.goes("listing", written), Fate.goes("photo", photos));
    }

    @Override
    public Set<Value.Binary> erase(Content system, Traces traces) {
        Set<Value.Binary> photos = new HashSet<>();
        for (String id : traces.ids()) {
            profiles.photoOf(system, id).ifPresent(photos::add);
            profiles.remove(system, id);
        }
        return photos;
    }
}
