package nl.balint.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.balint.cms.content.Progress;
import nl.balint.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo that is stopped while its sample documents are being laid. */
class DemoGoesOnTest {

    @TempDir
    private Path data;

    @Test
    void atTheNextStartItGoesOnWhereItWas() {
        SampleNote note = new SampleNote(data);
        open().close();
        assertThat(note.begun()).contains(LocalDate.now(Clock.system(Portal.DUTCH_TIME)));

        try (Portal portal = open()) {
            portal.start();
            portal.settle();
            assertThat(note.begun()).isEmpty();
        }
    }

    private Portal open() {
        Settings settings = Settings.read(
                Path.of("..").toAbsolutePath().normalize(), Map.of("BALINT_PORT", "0", "BALINT_DATA", data.toString()));
        return Portal.open(settings, Clock.system(Portal.DUTCH_TIME), Progress.SILENT);
    }
}
