package nl.balint.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Database;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What no node speaks of any more goes out of the database at night. */
class SweptDatabaseTest {

    private static final ContentPath PAGE = ContentPath.of("website", "/folder");

    @RegisterExtension
    private static final PostgreSql POSTGRES = new PostgreSql();

    @TempDir
    private Path folder;

    @Test
    void aFileThatNoNodeSpeaksOfGoesAfterADayAndTheOthersStay() throws Exception {
        Database database = POSTGRES.fresh();
        try (Repository house = Repository.open(folder, database, Clock.systemUTC());
                Content draft = house.open(Access.SYSTEM, View.DRAFT)) {
            draft.root("website").add("folder", "mgnl:page").set("leaflet", octets(5));
            draft.save();
            int needed = blocks(database);
            draft.store(octets(6));
            assertThat(blocks(database)).isGreaterThan(needed);

            house.compact();
            assertThat(blocks(database)).isGreaterThan(needed);

            makeOld(database);
            house.compact();
            assertThat(blocks(database)).isEqualTo(needed);
            assertThat(house.problems()).isEmpty();
            assertThat(read(draft)).isEqualTo(5);
        }
    }

    private static Value.Binary octets(int first) {
        byte[] octets = new byte[1_000_000];
        octets[0] = (byte) first;
        return Value.Binary.of(octets);
    }

    private static int read(Content draft) throws IOException {
        Value.Binary kept = (Value.Binary) draft.get(PAGE).property("leaflet").orElseThrow();
        try (InputStream in = kept.open()) {
            return in.read();
        }
    }

    private static int blocks(Database database) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT count(*) FROM datastore_meta")) {
            found.next();
            return found.getInt(1);
        }
    }

    /** As if all was brought in 1970. */
    private static void makeOld(Database database) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE datastore_meta SET lastmod = 0");
        }
    }

    private static Connection connection(Database database) throws SQLException {
        return DriverManager.getConnection(database.url() + "&password=" + database.password());
    }
}
