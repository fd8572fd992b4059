package nl.balint.cms.content;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/** A process of its own that saves without end, on several threads, and says each name after its save has returned. */
final class WritesUntilKilled {

    /** Large enough to be a file of its own. */
    static final int SIZE = 20_000;

    /** How a line begins that says so; others are of the log. */
    static final String SAVED = "saved ";

    private WritesUntilKilled() {}

    public static void main(String[] arguments) {
        Repository repository = Repository.open(Path.of(arguments[0]), Clock.systemUTC());
        OutputStream acknowledgements = new FileOutputStream(FileDescriptor.out);
        for (int i = 0; i < 3; i++) {
            new Thread(() -> write(repository, acknowledgements)).start();
        }
    }

    private static void write(Repository repository, OutputStream acknowledgements) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            while (true) {
                String name = UUID.randomUUID().toString();
                byte[] bytes =
                        name.repeat(SIZE / name.length() + 1).substring(0, SIZE).getBytes(StandardCharsets.UTF_8);
                content.root("website").add(name, "mgnl:page").set("bytes", Value.Binary.of(bytes));
                content.save();
                synchronized (acknowledgements) {
                    acknowledgements.write((SAVED + name + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException parentHasGone) {
            Runtime.getRuntime().halt(1);
        }
    }
}
