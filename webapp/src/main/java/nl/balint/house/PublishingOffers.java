package nl.balint.house;

import java.util.ArrayList;
import java.util.List;
import nl.balint.cms.content.Node;
import nl.balint.cms.editing.PageOffer;
import nl.balint.cms.editing.PageOffer.Place;
import nl.balint.cms.editing.PageTool;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.publishing.Planned;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.publishing.screens.ChangeScreens;
import nl.balint.cms.publishing.screens.Room;
import nl.balint.cms.publishing.wiring.PublishingModule;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;

/** What publishing offers on the screen of a page. */
record PublishingOffers(PublishingModule publishing, Rights rights) implements PageTool {

    @Override
    public List<PageOffer> offers(Visitor visitor, Node page) {
        List<PageOffer> offers = new ArrayList<>();
        publishing.plans().of(page.content(), page.id()).forEach(planned -> offers.add(note(planned, visitor)));
        publishing
                .deeds()
                .whereVisible(page)
                .filter(place -> !place.equals(page.path()))
                .ifPresent(place -> offers.add(PageOffer.note("publishing.moved", place.path())));
        boolean mayPublish = rights.may(visitor, Room.PUBLISH);
        boolean mayWrite = publishing.deeds().sight(page.content(), visitor).may(page.path());
        if (mayWrite && PageState.of(page) != PageState.PUBLISHED) {
            Place place = mayPublish ? Place.BAR : Place.FIRST;
            offers.add(PageOffer.link(place, "publishing.changes.ask", ChangeScreens.address(page.path())));
        }
        if (mayPublish) {
            offers.add(link("publishing.plan", "inplannen", page));
            if (SitePages.isPage(page)) {
                offers.add(
                        PageOffer.link(Place.MORE, "publishing.writers", SitePages.screen("schrijvers", page.path())));
            }
        }
        if (SitePages.isPage(page)) {
            offers.addAll(looks(page, mayWrite));
        }
        offers.add(link("publishing.versions", "versies", page));
        return offers;
    }

    /** What is done with what visitors look at by itself. */
    private static List<PageOffer> looks(Node page, boolean mayWrite) {
        List<PageOffer> offers = new ArrayList<>();
        if (mayWrite && PageState.of(page) != PageState.PUBLISHED) {
            offers.add(link("publishing.guest", "delen", page));
        }
        offers.add(link("publishing.quality", "kwaliteit", page));
        return offers;
    }

    private static PageOffer link(String text, String screen, Node page) {
        return PageOffer.link(Place.BAR, text, SitePages.screen(screen, page.path()));
    }

    private static PageOffer note(Planned planned, Visitor reader) {
        String key = planned.failed() ? "failed" : planned.act().name();
        return PageOffer.note(
                "publishing.planned.note." + key,
                planned.words(reader.language().locale()));
    }
}
