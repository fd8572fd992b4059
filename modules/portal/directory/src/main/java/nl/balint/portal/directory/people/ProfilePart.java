package nl.balint.portal.directory.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.portal.members.DossierPart;

/** What somebody wrote for the directory, and their photograph; what they agreed to is told with the person. */
public final class ProfilePart implements DossierPart {

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
}
