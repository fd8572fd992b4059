package nl.balint.portal.documents;

import java.time.LocalDate;
import java.util.List;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;

/** What a group chooses for its documents; its leaders write it down. */
public final class Choices {

    private static final String DECIDED = "archiveDecided";
    private static final String DECIDED_BY = "archiveBy";
    private static final String MONTHS = "archiveMonths";
    private static final String NAMES_IN_MAILS = "namesInMails";

    private final Trash trash;

    Choices(Trash trash) {
        this.trash = trash;
    }

    public static AreaSettings of(Area area) {
        Node node = area.node(Records.area(area.groupId()));
        ReportsArchive archive = node.text(DECIDED)
                .<ReportsArchive>map(day -> new ReportsArchive.On(LocalDate.parse(day), Records.text(node, DECIDED_BY)))
                .orElseGet(ReportsArchive.Off::new);
        int months = node.property(MONTHS).isPresent() ? (int) Records.number(node, MONTHS) : AreaSettings.USUAL_MONTHS;
        return new AreaSettings(archive, months, Records.isSet(node, NAMES_IN_MAILS));
    }

    /** From now on the group keeps its reports, for so many months after each season. */
    public void openArchive(Area area, LocalDate decided, int months) {
        requireLead(area);
        new AreaSettings(new ReportsArchive.On(decided, area.who()), months, false);
        Node node = area.node(Records.area(area.groupId()));
        node.set(DECIDED, decided.toString());
        node.set(DECIDED_BY, area.who());
        node.set(MONTHS, Value.of(months));
        area.content().save();
    }

    /** From now on the group keeps no reports; those that it has go to the trash. */
    public void closeArchive(Area area) {
        requireLead(area);
        Node node = area.node(Records.area(area.groupId()));
        node.remove(DECIDED);
        node.remove(DECIDED_BY);
        area.content().save();
        for (Folder folder : area.allFolders()) {
            if (folder.holdsReports()) {
                List<Document> reports = area.documents(folder);
                reports.forEach(report -> trash.put(area, report));
            }
        }
    }

    public void nameInMails(Area area, boolean named) {
        requireLead(area);
        area.node(Records.area(area.groupId())).set(NAMES_IN_MAILS, Value.of(named));
        area.content().save();
    }

    static void requireLead(Area area) {
        if (!area.isLed()) {
            throw Missing.failure();
        }
    }
}
