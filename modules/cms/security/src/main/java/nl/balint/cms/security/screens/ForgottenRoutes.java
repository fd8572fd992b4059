package nl.balint.cms.security.screens;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.security.Addresses;

/** Asking for a link to set a new password. The answer is the same whether there is such an account or not. */
final class ForgottenRoutes implements Routes {

    private static final Form ASK = Form.named("security.forgotten")
            .with(Field.email("email").required().autocomplete("username"));

    private final Desk desk;

    ForgottenRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(Addresses.FORGOTTEN, request -> desk.show(request, "forgotten", ASK.empty(), Map.of())),
                post(Addresses.FORGOTTEN, this::ask));
    }

    private Answer ask(Request request) throws Exception {
        FormData form = ASK.read(request.form());
        if (!form.isSound()) {
            return desk.show(request, "forgotten", form, Map.of());
        }
        desk.security().mailedLinks().ask(desk.caller(request), form.text("email"));
        return desk.show(request, "forgotten-sent", Map.of("email", form.text("email")));
    }
}
