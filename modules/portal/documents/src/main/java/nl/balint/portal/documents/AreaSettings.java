package nl.balint.portal.documents;

/**
 * What a group has chosen for its documents.
 *
 * @param months how long a report is kept after the season in which it came
 * @param namesInMails whether mails about new documents may name them; those of reports they never do
 */
public record AreaSettings(ReportsArchive archive, int months, boolean namesInMails) {

    public static final int MOST_MONTHS = 24;
    public static final int USUAL_MONTHS = 12;

    public AreaSettings {
        if (months < 0 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("Reports are kept 0 to 24 months, not " + months);
        }
    }
}
