package nl.balint.cms.submissions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.forms.AskedForm;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;

/** The way back to a form that was kept: the mailed link shows a page, its buttons do something. */
final class DraftRoutes implements Routes {

    private static final String AT = Drafts.ADDRESS + "{key}";
    private static final String SCREEN = "forms:screens/draft";

    private final Drafts drafts;
    private final FormRoutes forms;
    private final Screens screens;

    DraftRoutes(Drafts drafts, FormRoutes forms, Screens screens) {
        this.drafts = drafts;
        this.forms = forms;
        this.screens = screens;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(AT, this::show), Route.post(AT, this::open), Route.post(AT + "/wissen", this::wipe));
    }

    private Answer show(Request request) throws Exception {
        Optional<Filling> draft = drafts.find(request.placeholder("key"));
        return draft.isPresent() ? page(request, draft.get()) : gone(request);
    }

    private Answer page(Request request, Filling draft) throws Exception {
        AskedForm form = forms.form(draft.form());
        String address = Drafts.ADDRESS + request.placeholder("key");
        return screens.show(request, SCREEN, Map.of("texts", form.definition().texts(), "address", address));
    }

    private Answer open(Request request) throws Exception {
        Optional<Filling> draft = drafts.find(request.placeholder("key"));
        if (draft.isEmpty()) {
            return gone(request);
        }
        return forms.show(request, new Walk(forms.form(draft.get().form()), draft.get()));
    }

    private Answer wipe(Request request) throws Exception {
        drafts.wipe(request.placeholder("key"));
        return screens.show(request, "forms:screens/wiped", Map.of());
    }

    private Answer gone(Request request) throws Exception {
        return screens.show(request, "forms:screens/no-draft", Map.of()).status(Reason.NOT_FOUND.status());
    }
}
