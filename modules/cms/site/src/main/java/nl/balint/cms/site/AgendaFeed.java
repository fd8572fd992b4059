package nl.balint.cms.site;

import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The agenda, or one meeting of it, as an iCalendar file; times are in UTC, so that every calendar reads them alike.
 */
final class AgendaFeed {

    private final Society society;

    AgendaFeed(Society society) {
        this.society = society;
    }

    String write(List<Article> meetings, Instant writtenAt) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//" + society.name() + "//Agenda//NL"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Method("PUBLISH"));
        meetings.forEach(meeting -> calendar.add(event(meeting, writtenAt)));
        return calendar.toString();
    }

    private static VEvent event(Article meeting, Instant writtenAt) {
        VEvent event = new VEvent(false);
        event.add(new Uid(meeting.id()));
        event.add(new DtStamp(writtenAt));
        event.add(new DtStart<>(meeting.start()));
        event.add(new DtEnd<>(meeting.end()));
        event.add(new Summary(meeting.title()));
        event.add(new Description(meeting.summary()));
        event.add(new Url(java.net.URI.create(meeting.link())));
        if (!meeting.place().isEmpty()) {
            event.add(new Location(meeting.place()));
        }
        return event;
    }
}
