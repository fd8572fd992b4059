package nl.balint.portal.members.deeds;

import java.util.List;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Announcement;
import nl.balint.portal.members.Announcements;
import nl.balint.portal.members.Member;

/** What leaders tell their groups. */
public final class AnnouncementDeeds {

    private final Saves saves;
    private final Announcements announcements;
    private final GroupLetters letters;
    private final Log log;

    public AnnouncementDeeds(Saves saves, Announcements announcements, GroupLetters letters, Log log) {
        this.saves = saves;
        this.announcements = announcements;
        this.letters = letters;
        this.log = log;
    }

    /**
     * For whom news is.
     *
     * @param readers leaders first, then by name
     * @param mails how many of them get a mail that it is there
     */
    public record Audience(List<Member> readers, int mails) {
        public Audience {
            readers = List.copyOf(readers);
        }
    }

    /** For whom it would be, if it were written now. */
    public Audience audience(Announcement asked) {
        List<Member> readers = letters.readers(asked);
        return saves.looking(content -> new Audience(readers, (int) readers.stream()
                .filter(reader -> letters.hears(content, reader))
                .count()));
    }

    /** Adds news and mails that there is some to who wants to know. */
    public Announcement write(Visitor by, Announcement asked) {
        return saves.once(content -> {
            Announcement made = announcements.add(content, asked);
            log.note(
                    content,
                    Log.group("announcement.written", by, made.groupId()).with("announcement", made.id()));
            letters.announced(content, made);
            return made;
        });
    }

    public void remove(Visitor by, Announcement announcement) {
        saves.once(content -> {
            announcements.remove(content, announcement);
            log.note(
                    content,
                    Log.group("announcement.removed", by, announcement.groupId())
                            .with("announcement", announcement.id()));
            return announcement;
        });
    }
}
