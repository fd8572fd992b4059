package nl.balint.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import nl.balint.cms.content.Progress;
import nl.balint.house.DemoSociety;
import nl.balint.house.Portal;
import nl.balint.settings.Settings;

/**
 * Puts 2,000 documents into Mededelingen of a group and 500 into Presentielijsten, in a house that is not served: the
 * server reads each file that comes in with a machine of its own, which would take many minutes. Arguments: the folder
 * of the house; BALINT_DATA says where its data is.
 */
public final class Furnishing {

    static final int DOCUMENTS = 2_000;
    private static final int TOGETHER = 250;

    private Furnishing() {}

    public static void main(String[] arguments) {
        Settings settings = Settings.read(Path.of(arguments[0]), System.getenv());
        try (Portal portal = Portal.open(settings, Clock.system(Portal.DUTCH_TIME), Progress.SILENT)) {
            bring(portal.demo(), "Mededelingen", DOCUMENTS);
            bring(portal.demo(), "Presentielijsten", DOCUMENTS / 4);
        }
    }

    private static void bring(DemoSociety demo, String folder, int count) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int number = 0; number < count; number++) {
            texts.put(folder + " " + number + ".txt", NaturalText.document(new Random(number)));
            if (texts.size() == TOGETHER || number == count - 1) {
                demo.addDocuments("zeist", folder, texts);
                System.err.println(folder + ": " + (number + 1) + " of " + count);
                texts.clear();
            }
        }
    }
}
