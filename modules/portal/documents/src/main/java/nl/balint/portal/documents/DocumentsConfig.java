package nl.balint.portal.documents;

import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;

/**
 * The house's choices about documents, from {@code config/documents.properties}.
 *
 * @param fileBytes the largest file
 * @param groupBytes all files of a group together, with their versions and what is in the trash
 * @param trash how long what was thrown away can be put back
 * @param report how long a leader has to put a reported document right, before it is erased
 * @param halfUpload how long an upload that was not finished waits
 * @param seasonEnd the last day of a season, from which reports are kept for the group's term
 * @param folders with which an area begins
 * @param reportFolders those of them that hold reports of meetings
 * @param scanner where the virus scanner clamd listens, as {@code 127.0.0.1:3310}; empty when there is none
 */
public record DocumentsConfig(
        long fileBytes,
        long groupBytes,
        Duration trash,
        Duration report,
        Duration halfUpload,
        MonthDay seasonEnd,
        ZoneId zone,
        List<String> folders,
        List<String> reportFolders,
        String scanner) {

    private static final long MEGABYTE = 1024L * 1024;

    public static final DocumentsConfig STANDARD = new DocumentsConfig(
            50 * MEGABYTE,
            2048 * MEGABYTE,
            Duration.ofDays(30),
            Duration.ofDays(3),
            Duration.ofHours(24),
            MonthDay.of(7, 31),
            ZoneId.of("Europe/Amsterdam"),
            List.of("Adreslijsten", "Mededelingen", "Presentielijsten", "Verslagen"),
            List.of("Verslagen"),
            "");

    public DocumentsConfig {
        folders = List.copyOf(folders);
        reportFolders = List.copyOf(reportFolders);
    }

    public DocumentsConfig withLimits(long newFileBytes, long newGroupBytes) {
        return new DocumentsConfig(
                newFileBytes,
                newGroupBytes,
                trash,
                report,
                halfUpload,
                seasonEnd,
                zone,
                folders,
                reportFolders,
                scanner);
    }
}
