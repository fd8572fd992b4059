package nl.balint.portal.directory.pages;

import nl.balint.cms.rendering.RenderContext;
import nl.balint.portal.directory.Directory;
import nl.balint.portal.places.Postcodes;

/** On what a page hangs that shows something of the directory: what is listed, and from where visitors look. */
public record Listening(Directory directory, Postcodes postcodes) {

    void of(RenderContext context) {
        directory.turn(); // brings what is listed up to date, so that the count below is a known one
        // Asked each time a kept page is, so that what time changes shows too; on threads that may not wait.
        context.hangsOn(directory::knownTurn);
        context.hangsOn(postcodes::turn);
    }
}
