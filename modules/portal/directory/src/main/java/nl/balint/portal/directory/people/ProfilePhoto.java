package nl.balint.portal.directory.people;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.FirstFile;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Portraits;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.forms.Done;

/** The photograph of somebody for the directory: brought, looked at, taken away. */
final class ProfilePhoto implements Routes {

    static final Form FORM = Form.named("directory.photo").with(Field.file("file"));

    private static final String PLACE = ProfileScreens.PROFILE + "/foto";
    private static final int MOST_BYTES = 10_000_000;
    private static final int SIDE = 480;

    private final ProfileScreens screens;
    private final Profiles profiles;
    private final ProfileDeeds deeds;

    ProfilePhoto(ProfileScreens screens, Profiles profiles, ProfileDeeds deeds) {
        this.screens = screens;
        this.profiles = profiles;
        this.deeds = deeds;
    }

    @Override
    public List<Route> routes() {
        return List.of(get(PLACE, this::show), post(PLACE, this::keep), post(PLACE + "/weg", this::drop));
    }

    /** A photograph of ours, to be shown in a page. */
    static Answer answer(byte[] jpeg) {
        return Answer.bytes("image/jpeg", jpeg).inline("foto.jpg");
    }

    private Answer show(Request request) {
        return profiles.photo(screens.me(request).id())
                .map(jpeg -> answer(jpeg).personal())
                .orElseThrow(ProfileScreens::missing);
    }

    private Answer keep(Request request) throws Exception {
        Member me = screens.listable(request);
        FirstFile file = FirstFile.sent(request, MOST_BYTES);
        Optional<byte[]> jpeg = picture(file);
        if (jpeg.isEmpty()) {
            return screens.refused(request, me, problem(file));
        }
        deeds.keepPhoto(Visitor.get(request), me, jpeg.get());
        return Done.at(ProfileScreens.PROFILE, "directory.photo.done.kept");
    }

    private Answer drop(Request request) {
        deeds.dropPhoto(Visitor.get(request), screens.me(request));
        return Done.at(ProfileScreens.PROFILE, "directory.photo.done.dropped");
    }

    private static Optional<byte[]> picture(FirstFile file) throws IOException {
        return file.isEmpty() || file.isTooLarge() ? Optional.empty() : Portraits.square(file.octets(), SIDE);
    }

    private static FormData problem(FirstFile file) {
        String why = file.isEmpty() ? "none" : file.isTooLarge() ? "large" : "unreadable";
        return FORM.empty().withProblem("file", "directory.photo.problem." + why);
    }
}
