package nl.balint.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.balint.bench.Row.Line;
import nl.balint.cms.http.Answer;

/**
 * Measures the portal of a server that runs as a demo with the whole sample society, furnished for the rows that need
 * it ({@link Furnishing}). Arguments: its address, its process, the address of an nginx, the folder that it serves, the
 * file for the results as JSON, the names of rows; without names all. It fails when a target was missed.
 */
public final class PortalBench {

    private static final int FIRST_ROW = 5;

    private PortalBench() {}

    public static void main(String[] arguments) throws Exception {
        House house = new House(new Served(arguments[0], Long.parseLong(arguments[1])));
        Path folder = Path.of(arguments[3]);
        List<Row> rows = List.of(
                new SignInRow(),
                new MemberPageRow(),
                new CrowdRow(),
                new SearchRow(),
                new SubmissionRow(),
                new InboxRow(),
                new DossierRow(),
                new SpamRow(),
                new EditorRow(),
                new PublishRow(),
                new DownloadRow(arguments[2], folder),
                new UploadRow(folder));
        List<String> wanted = List.of(arguments).subList(FIRST_ROW, arguments.length);
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            if (wanted.isEmpty() || wanted.contains(row.name())) {
                for (Line line : row.measure(house)) {
                    System.out.println(line.text());
                    lines.add(line);
                }
            }
        }
        Files.writeString(Path.of(arguments[4]), Answer.asJson(lines).text());
        if (!lines.stream().allMatch(Line::isMet)) {
            System.exit(1);
        }
    }
}
