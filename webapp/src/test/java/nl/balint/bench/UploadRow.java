package nl.balint.bench;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** One file of 1 GB, from the first octet to the document: the memory of the server must not grow with it. */
final class UploadRow implements Row {

    private static final long GIGABYTE = 1024L * 1024 * 1024;
    private static final long MEGABYTE = 1024L * 1024;
    private static final int MOST_GROWTH = 48;
    private static final int PAUSE_MILLISECONDS = 200;

    private final Path folder;

    /** folder: where the file is made. */
    UploadRow(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public List<Line> measure(House house) throws Exception {
        String area = house.folder("Adreslijsten");
        bring(house, area, "klein.txt", 8 * MEGABYTE);
        bring(house, area, "middel.txt", 40 * MEGABYTE);
        Memory memory = new Memory(house.served());
        Memory.Sample before = memory.afterCleaning();
        long begin = System.nanoTime();
        CompletableFuture<Void> upload = CompletableFuture.runAsync(() -> {
            try {
                bring(house, area, "groot.txt", GIGABYTE);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
        long most = before.residentMegabytes();
        while (!upload.isDone()) {
            most = Math.max(most, house.served().residentKilobytes() / 1024);
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        upload.join();
        double seconds = (System.nanoTime() - begin) / 1e9;
        Memory.Sample after = memory.afterCleaning();
        long grown = most - before.residentMegabytes();
        long kept = after.heapMegabytes() - before.heapMegabytes();
        return List.of(
                Line.told("upload of 1 GB", String.format(Locale.ROOT, "%.1f s, %.0f MB/s", seconds, 1024 / seconds)),
                new Line(
                        "resident memory meanwhile",
                        before.residentMegabytes() + " MB before, " + most + " MB at most",
                        "grows " + MOST_GROWTH + " MB at most",
                        grown <= MOST_GROWTH),
                new Line(
                        "heap after cleaning",
                        before.heapMegabytes() + " MB before, " + after.heapMegabytes() + " MB after",
                        "grows 8 MB at most",
                        kept <= 8));
    }

    private void bring(House house, String area, String name, long size) throws Exception {
        Path file = House.file(folder, name, size);
        try {
            house.bring(area, name, BodyPublishers.ofFile(file));
        } finally {
            Files.delete(file);
        }
    }
}
