package nl.balint.house;

import nl.balint.cms.content.Progress;
import nl.balint.cms.rendering.PageRoutes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes pages before anybody asks for them, as for a visitor. */
record Rehearsal(PageRoutes pages) {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    void homePage(Progress progress) {
        try {
            pages.page("/");
        } catch (Exception failure) {
            LOG.warn("The home page cannot be made", failure);
        }
    }
}
