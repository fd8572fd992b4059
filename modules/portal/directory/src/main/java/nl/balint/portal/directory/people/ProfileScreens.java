package nl.balint.portal.directory.people;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Members;
import nl.balint.portal.members.forms.Done;

/**
 * Where somebody chooses what of them is in the public directory, looks at it as a visitor would, and takes it back.
 */
public final class ProfileScreens implements Routes {

    public static final String PROFILE = "/mijn/vermelding";

    private final Screens screens;
    private final Members members;
    private final Profiles profiles;
    private final LeaderListings listings;
    private final ProfileDeeds deeds;
    private final Clock clock;

    public ProfileScreens(Screens screens, Parts parts, ProfileDeeds deeds, Clock clock) {
        this.screens = screens;
        this.members = parts.members();
        this.profiles = parts.profiles();
        this.listings = parts.listings();
        this.deeds = deeds;
        this.clock = clock;
    }

    /** What is shown. */
    public record Parts(Members members, Profiles profiles, LeaderListings listings) {}

    @Override
    public List<Route> routes() {
        List<Route> own = List.of(
                get(PROFILE, this::show), post(PROFILE, this::save), post(PROFILE + "/intrekken", this::withdraw));
        return Stream.of(own, new ProfilePhoto(this, profiles, deeds).routes())
                .flatMap(List::stream)
                .toList();
    }

    private Answer show(Request request) throws Exception {
        Member me = me(request);
        return asking(request, me, ProfileForm.filled(me.choices(), profiles.get(me.id())));
    }

    private Answer save(Request request) throws Exception {
        Member me = listable(request);
        Profile before = profiles.get(me.id());
        FormData data = ProfileForm.judged(ProfileForm.FORM.read(request.form()), me, before);
        if (!data.isSound()) {
            return asking(request, me, data).status(422);
        }
        if (request.form("deed").filter("preview"::equals).isPresent()) {
            return asking(request, me, data);
        }
        deeds.choose(Visitor.get(request), chosen(me, data), ProfileForm.profile(data, before));
        return Done.at(PROFILE, data.flag("listed") ? "directory.profile.done.listed" : "directory.profile.done.saved");
    }

    /** Also for who no longer leads: what was said yes to can always be taken back. */
    private Answer withdraw(Request request) {
        deeds.withdraw(Visitor.get(request), me(request));
        return Done.at(PROFILE, "directory.profile.done.withdrawn");
    }

    private Answer asking(Request request, Member me, FormData data) throws Exception {
        return asking(request, me, data, ProfilePhoto.FORM.empty());
    }

    /** Tells what is wrong with a photograph. */
    Answer refused(Request request, Member me, FormData photo) throws Exception {
        FormData data = ProfileForm.filled(me.choices(), profiles.get(me.id()));
        return asking(request, me, data, photo).status(422);
    }

    private Answer asking(Request request, Member me, FormData data, FormData photo) throws Exception {
        Profile kept = profiles.get(me.id());
        Map<String, Object> model = new HashMap<>();
        model.put("form", data);
        model.put("photoForm", photo);
        model.put("photo", kept.photo());
        model.put("roles", listings.roles(me.id(), clock.instant()));
        model.put("listed", listings.listing(me, kept, clock.instant()).isPresent());
        model.put("consents", me.choices().consents());
        preview(me, data, kept).ifPresent(preview -> model.put("preview", preview));
        return screens.show(request, "directory:screens/profile", model);
    }

    /** Of what was chosen, saved or not. */
    private Optional<LeaderListing> preview(Member me, FormData data, Profile kept) {
        return listings.listing(chosen(me, data), ProfileForm.profile(data, kept), clock.instant());
    }

    private Member chosen(Member me, FormData data) {
        return me.withChoices(ProfileForm.choices(data, me.choices(), clock.instant()));
    }

    /** Who asks, when they lead or supervise. */
    Member listable(Request request) {
        Member me = me(request);
        if (listings.roles(me.id(), clock.instant()).isEmpty()) {
            throw missing();
        }
        return me;
    }

    Member me(Request request) {
        return members.find(Visitor.get(request).userId()).orElseThrow(ProfileScreens::missing);
    }

    static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "members.missing");
    }
}
