package nl.balint.portal.members.office;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Duplicates;
import nl.balint.portal.members.Duplicates.Sign;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Members;
import nl.balint.portal.members.deeds.Merging;
import nl.balint.portal.members.forms.Done;

/** Two records that may be one person: side by side, and into one, with the best of both. */
public final class DuplicateScreens implements Routes {

    static final String DUPLICATES = "/beheer/dubbelen";
    private static final String PAIR = DUPLICATES + "/{first}/{second}";

    private final Screens screens;
    private final Rights rights;
    private final Members members;
    private final PersonViews views;
    private final Merging merging;

    public DuplicateScreens(Screens screens, Rights rights, Members members, PersonViews views, Merging merging) {
        this.screens = screens;
        this.rights = rights;
        this.members = members;
        this.views = views;
        this.merging = merging;
    }

    private record PairLine(PersonViews.Row first, PersonViews.Row second, List<Sign> signs) {}

    @Override
    public List<Route> routes() {
        return List.of(get(DUPLICATES, this::list), get(PAIR, this::compare), post(PAIR, this::merge));
    }

    private Answer list(Request request) throws Exception {
        rights.require(request, Permissions.MERGE_PEOPLE);
        List<PairLine> lines = new ArrayList<>();
        for (Duplicates.Pair pair : new Duplicates(members).list()) {
            List<PersonViews.Row> rows = views.rows(List.of(pair.first(), pair.second()));
            lines.add(new PairLine(rows.get(0), rows.get(1), List.copyOf(pair.signs())));
        }
        return screens.show(request, "members:screens/office/duplicates", Map.of("pairs", lines));
    }

    private Answer compare(Request request) throws Exception {
        // Two people made one cannot be told apart again.
        rights.requireRecent(request, Permissions.MERGE_PEOPLE);
        return comparing(request, Map.of());
    }

    private Answer comparing(Request request, Map<String, String> wrong) throws Exception {
        Member first = member(request, "first");
        Member second = member(request, "second");
        if (first.id().equals(second.id())) {
            throw missing();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("first", views.page(first));
        model.put("second", views.page(second));
        model.putAll(wrong);
        model.put("fields", MergeField.compared(first, second));
        return screens.show(request, "members:screens/office/duplicate", model);
    }

    private Answer merge(Request request) throws Exception {
        Visitor visitor = rights.requireRecent(request, Permissions.MERGE_PEOPLE);
        Member first = member(request, "first");
        Member second = member(request, "second");
        boolean firstStays = !request.form("stays").equals(java.util.Optional.of("second"));
        Member stays = firstStays ? first : second;
        Member goes = firstStays ? second : first;
        if (stays.id().equals(goes.id())) {
            throw missing();
        }
        if (!mayMove(visitor, goes)) {
            return comparing(request, Map.of("wrong", "members.duplicate.problem.roles"))
                    .status(422);
        }
        Member merged = stays;
        for (MergeField field : MergeField.values()) {
            boolean fromFirst = !request.form(field.word()).equals(java.util.Optional.of("second"));
            merged = field.taken(merged, fromFirst ? first : second);
        }
        merging.merge(visitor, merged.withRegistrations(both(first, second)), goes);
        return Done.at(PersonScreens.address(stays), "members.duplicate.done");
    }

    /** Roles go along with whoever goes, so they are moved only by who may give them. */
    private boolean mayMove(Visitor visitor, Member goes) {
        return views.roles(goes.id()).stream().allMatch(role -> rights.may(visitor, Permissions.give(role.role())));
    }

    /** No BIG number is lost. */
    private static List<BigRegistration> both(Member first, Member second) {
        List<BigRegistration> all = new ArrayList<>(first.registrations());
        Set<String> known = Set.copyOf(
                first.registrations().stream().map(BigRegistration::number).toList());
        second.registrations().stream()
                .filter(big -> !known.contains(big.number()))
                .forEach(all::add);
        all.sort(java.util.Comparator.comparing(BigRegistration::number));
        return all;
    }

    private Member member(Request request, String placeholder) {
        return members.find(request.placeholder(placeholder))
                .filter(member -> member.mergedInto().isEmpty())
                .orElseThrow(DuplicateScreens::missing);
    }

    private static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "members.missing");
    }
}
