package nl.balint.portal.documents;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import nl.balint.cms.content.Repository;

/** A process of its own that takes in files without end, on several threads, and names each after it was let in. */
final class UploadsUntilKilled {

    /** How a line begins that says so; others are of the log. */
    static final String TAKEN = "taken ";

    private UploadsUntilKilled() {}

    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        TestHouse house = new TestHouse(data, DocumentsConfig.STANDARD, Repository.open(data, Clock.systemUTC()));
        house.open(TestHouse.ANNA).close();
        AtomicInteger number = new AtomicInteger(Integer.parseInt(arguments[1]));
        OutputStream acknowledgements = new FileOutputStream(FileDescriptor.out);
        for (int i = 0; i < 4; i++) {
            new Thread(() -> send(house, number, acknowledgements)).start();
        }
    }

    /** Of every ten files nine have a name of their own; the tenth is a new version of one that all threads send. */
    private static void send(TestHouse house, AtomicInteger number, OutputStream acknowledgements) {
        try {
            while (true) {
                int mine = number.incrementAndGet();
                String name = mine % 10 == 0 ? "Rooster.txt" : "Bestand " + mine + ".txt";
                UploadOutcome outcome = house.send(TestHouse.ANNA, "Mededelingen", name, text(mine));
                Document document = ((UploadOutcome.Added) outcome).document();
                String line = TAKEN + mine + " " + document.id() + " " + document.version() + "\n";
                synchronized (acknowledgements) {
                    acknowledgements.write(line.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException parentHasGone) {
            Runtime.getRuntime().halt(1);
        }
    }

    /** From some octets to 40 kilobytes, and now and then half a megabyte. */
    static String text(int number) {
        return ("Bestand " + number + ". ").repeat(1 + number * 7_919 % (number % 20 == 0 ? 40_000 : 3_000));
    }
}
