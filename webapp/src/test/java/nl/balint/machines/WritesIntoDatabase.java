package nl.balint.machines;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Database;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;

/** A machine that saves, and says what was saved, until it is killed. */
final class WritesIntoDatabase {

    static final String SAVED = "saved ";
    static final int SIZE = 20_000;

    private WritesIntoDatabase() {}

    public static void main(String[] arguments) throws IOException {
        Database database = new Database(arguments[1], arguments[2]);
        OutputStream acknowledgements = new FileOutputStream(FileDescriptor.out);
        Repository repository = Repository.open(Path.of(arguments[0]), database, Clock.systemUTC());
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            for (int number = 0; ; number++) {
                String name = arguments[3] + "-" + number;
                content.root("website").add(name, "mgnl:page").set("bytes", Value.Binary.of(new byte[SIZE]));
                content.save();
                acknowledgements.write((SAVED + name + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
