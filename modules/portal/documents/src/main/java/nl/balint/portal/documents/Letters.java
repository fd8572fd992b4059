package nl.balint.portal.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailKind;
import nl.balint.cms.mail.Outbox;
import nl.balint.portal.documents.emergency.Emergencies;
import nl.balint.portal.documents.emergency.Emergency;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Groups;

/** What is mailed about documents. Names of files stand in one mail only, and only when the group allows it. */
final class Letters implements Rejudging.Messenger, Emergencies.Letter {

    private static final String AREA = "/mijn/groepen/";

    private final Outbox outbox;
    private final Groups groups;
    private final People people;

    Letters(Outbox outbox, Groups groups, People people) {
        this.outbox = outbox;
        this.groups = groups;
        this.people = people;
    }

    /** Tells the leaders, at once, that somebody reported a document. */
    void reported(String groupId, String documentId) {
        toLeaders("documents:mails/reported", groupId, documentId);
    }

    /** Tells the leaders that a reported document is erased tomorrow. */
    void reportedDue(String groupId, String documentId) {
        toLeaders("documents:mails/reported-due", groupId, documentId);
    }

    @Override
    public void refused(String groupId, String author) {
        post("documents:mails/upload-refused", groupId, author, AREA + slug(groupId) + "/documenten");
    }

    @Override
    public void asked(String groupId, String author) {
        post("documents:mails/upload-asked", groupId, author, AREA + slug(groupId) + "/documenten");
    }

    @Override
    public void opened(Content system, Emergency emergency) {
        toAll(system, "documents:mails/emergency-opened", emergency);
    }

    @Override
    public void over(Content system, Emergency emergency) {
        toAll(system, "documents:mails/emergency-over", emergency);
    }

    /**
     * Everybody who reads the documents hears of it, with a way to what was seen; not what the documents are called.
     */
    private void toAll(Content system, String template, Emergency emergency) {
        String groupId = emergency.groupId();
        for (People.Reader reader : people.readers(groupId)) {
            String email = people.email(reader.id());
            if (!email.isEmpty()) {
                Map<String, Object> values = values(groupId, reader.id(), AREA + slug(groupId) + "/documenten/logboek");
                values.put("who", people.name(emergency.askedBy()));
                values.put("reason", emergency.reason().name());
                if (emergency.standing() instanceof Emergency.Standing.Agreed agreed) {
                    values.put("agreedBy", people.name(agreed.by()));
                    values.put("until", people.written(agreed.until()));
                }
                outbox.add(system, new Mail(template, email, values, MailKind.SERVICE));
            }
        }
    }

    /**
     * What is new in a group, for one reader.
     *
     * @param names of the documents that may be named
     * @param others how many there are beside those
     */
    record News(String groupId, String reader, List<String> names, int others, int reports) {
        News {
            names = List.copyOf(names);
        }
    }

    /** To be saved by the caller; gives the ids of the mails. */
    List<String> news(Content system, News news) {
        List<String> ids = new ArrayList<>();
        String email = people.email(news.reader());
        if (!email.isEmpty()) {
            Map<String, Object> values =
                    values(news.groupId(), news.reader(), AREA + slug(news.groupId()) + "/documenten");
            values.put("names", news.names());
            values.put("others", counted(news.others()));
            values.put("reports", counted(news.reports()));
            values.put("choose", AREA + slug(news.groupId()) + "/documenten/meldingen");
            ids.add(outbox.add(system, new Mail("documents:mails/news", email, values, MailKind.NEWS)));
        }
        return ids;
    }

    /** Empty for none, so that the line about it is left out of the mail. */
    private static String counted(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    private void toLeaders(String template, String groupId, String documentId) {
        people.readers(groupId).stream()
                .filter(People.Reader::isLeader)
                .forEach(leader -> post(template, groupId, leader.id(), "/mijn/documenten/" + documentId));
    }

    private void post(String template, String groupId, String memberId, String address) {
        String email = people.email(memberId);
        if (!email.isEmpty()) {
            outbox.post(new Mail(template, email, values(groupId, memberId, address), MailKind.SERVICE));
        }
    }

    private Map<String, Object> values(String groupId, String memberId, String address) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", people.name(memberId));
        values.put("group", groups.find(groupId).map(Group::name).orElse(""));
        values.put("address", address);
        return values;
    }

    private String slug(String groupId) {
        return groups.get(groupId).slug();
    }
}
