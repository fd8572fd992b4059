package nl.balint.portal.members.internal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/** Tables that the secretariat brings: CSV and XLSX. */
class TableFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void aTableIsReadOrRefusedWithAReason(@NotNull byte[] octets) {
        try {
            assertThat(TableReader.read(octets)).isNotNull();
        } catch (UnreadableTable refused) {
            assertThat(refused.why()).isNotNull();
        }
    }
}
