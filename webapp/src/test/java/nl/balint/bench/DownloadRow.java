package nl.balint.bench;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balint.journeys.Person;

/** A member fetches a file of his group, which is closed on the disk; nginx sends the same file as it is. */
final class DownloadRow implements Row {

    private static final int MEGABYTE = 1024 * 1024;
    private static final double TARGET = 0.5;
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 3;

    /** In seconds; until the compiler of the Java machine has done with it, a file costs six times as much. */
    private static final int WARMING = 30;

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    private final String nginx;
    private final Path folder;

    /** nginx: its address, without a slash; folder: what it serves. */
    DownloadRow(String nginx, Path folder) {
        this.nginx = nginx;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "download";
    }

    @Override
    public List<Line> measure(House house) throws Exception {
        return List.of(line(house, 1), line(house, 50));
    }

    private Line line(House house, int megabytes) throws Exception {
        String name = "bestand-" + megabytes + ".txt";
        Path file = House.file(folder, name, (long) megabytes * MEGABYTE);
        String area = house.folder("Adreslijsten");
        house.bring(area, name, BodyPublishers.ofFile(file));
        Person member = house.person("anne");
        String ours = house.served().base() + House.link(member, area, name) + "/bestand";
        String[] cookie = {"-H", "Cookie: " + member.cookies()};
        rate(WARMING, ours, cookie);
        List<Double> rates = new ArrayList<>();
        List<Double> yardsticks = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            yardsticks.add(rate(4, nginx + "/" + name));
            rates.add(rate(4, ours, cookie));
        }
        double rate = median(rates);
        double yardstick = median(yardsticks);
        String result = String.format(
                Locale.ROOT,
                "%.0f MB/s, nginx %.0f: %.2f of it",
                rate * megabytes,
                yardstick * megabytes,
                rate / yardstick);
        return new Line(
                "download of " + megabytes + " MB, " + AT_ONCE + " at once",
                result,
                TARGET + " of nginx",
                rate >= TARGET * yardstick);
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().skip(rates.size() / 2).findFirst().orElseThrow();
    }

    /** Files in a second, by wrk. */
    private static double rate(int seconds, String address, String... more) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("wrk", "-t2", "-c" + AT_ONCE, "-d" + seconds + "s", "--timeout", "30s", address));
        command.addAll(List.of(more));
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        if (!rate.find() || said.contains("Non-2xx")) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
