package nl.balint.portal.documents;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.View;
import nl.balint.portal.documents.Readers.Notices;

/**
 * Mails readers what is new, as often as each of them wants. Up to when it has told is kept with the mails in one save,
 * so that nothing is told twice or never.
 */
final class NewsRound implements Watchers.Watcher {

    private final Areas areas;
    private final Readers readers;
    private final People people;
    private final Letters letters;
    private final DocumentsConfig config;
    private final Clock clock;

    /** The groups in which something happened since direct mails were last looked after; at first nobody knows. */
    private final Set<String> stirred = ConcurrentHashMap.newKeySet();

    private boolean isFirst = true;

    NewsRound(Areas areas, Readers readers, Post post, DocumentsConfig config, Clock clock) {
        this.areas = areas;
        this.readers = readers;
        this.people = post.people();
        this.letters = post.letters();
        this.config = config;
        this.clock = clock;
    }

    /** Who gets mail, and what stands in it. */
    record Post(People people, Letters letters) {}

    @Override
    public void saw(DocumentChange change) {
        if (change.kind() == DocumentChange.Kind.ADDED || change.kind() == DocumentChange.Kind.REPLACED) {
            stirred.add(change.groupId());
        }
    }

    /** Every few minutes, so that ten files at once are one mail. */
    void direct() {
        Set<String> groups = isFirst ? Set.copyOf(areas.groupIds()) : Set.copyOf(stirred);
        isFirst = false;
        stirred.removeAll(groups);
        groups.forEach(groupId -> tell(groupId, Notices.DIRECT, Duration.ofMinutes(10)));
    }

    void daily() {
        areas.groupIds().forEach(groupId -> tell(groupId, Notices.DAILY, Duration.ofDays(1)));
    }

    /** Does something on Mondays only. */
    void weekly() {
        if (LocalDate.ofInstant(clock.instant(), config.zone()).getDayOfWeek() == DayOfWeek.MONDAY) {
            areas.groupIds().forEach(groupId -> tell(groupId, Notices.WEEKLY, Duration.ofDays(7)));
        }
    }

    private void tell(String groupId, Notices rhythm, Duration usual) {
        Instant until = clock.instant();
        try (Content content = areas.repository().open(Access.SYSTEM, View.DRAFT);
                Area area = areas.openForHouse(groupId)) {
            Node notes = Readers.place(content, groupId);
            String mark = "told" + rhythm.name();
            Instant from = notes.property(mark).isPresent() ? Records.moment(notes, mark) : until.minus(usual);
            List<Document> fresh = fresh(area, from, until);
            for (People.Reader reader : fresh.isEmpty() ? List.<People.Reader>of() : people.readers(groupId)) {
                if (readers.notices(groupId, reader.id()) == rhythm) {
                    tell(content, area, reader, fresh);
                }
            }
            notes.set(mark, Records.moment(until));
            content.save();
        }
    }

    private void tell(Content content, Area area, People.Reader reader, List<Document> fresh) {
        List<Document> news = fresh.stream()
                .filter(document -> !document.by().equals(reader.id()))
                .toList();
        if (news.isEmpty()) {
            return;
        }
        List<Document> named = Choices.of(area).namesInMails()
                ? news.stream().filter(document -> !document.report()).toList()
                : List.of();
        int reports = (int) news.stream().filter(Document::report).count();
        List<String> mails = letters.news(
                content,
                new Letters.News(
                        area.groupId(),
                        reader.id(),
                        named.stream().map(Document::name).sorted(Names.order()).toList(),
                        news.size() - named.size() - reports,
                        reports));
        named.forEach(document -> MailMemory.remember(content, area.groupId(), document.id(), mails));
    }

    private static List<Document> fresh(Area area, Instant from, Instant until) {
        List<Document> fresh = new ArrayList<>();
        for (Folder folder : area.allFolders()) {
            for (Document document : area.documents(folder)) {
                boolean isFresh = document.at().isAfter(from) && !document.at().isAfter(until);
                if (isFresh && document.standing().isPresent()) {
                    fresh.add(document);
                }
            }
        }
        return fresh;
    }
}
