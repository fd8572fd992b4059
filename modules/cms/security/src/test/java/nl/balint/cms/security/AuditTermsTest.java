package nl.balint.cms.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line of the log says what it says for a year; for five when it is about documents or rights. */
class AuditTermsTest {

    private final Doorstep door = new Doorstep();
    private final Audit audit = door.module().audit();

    @BeforeEach
    void lines() {
        audit.post(AuditLine.by("emma-0001", "sign-in.done", "account:emma-0001"));
        audit.post(AuditLine.by("emma-0001", "document.viewed", "document:7").in("zeist"));
        assertThat(audit.verify().isSound()).isTrue();
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void afterAYearAndAfterFiveYearsNothingIsToldAnyMoreAndTheChainHolds() {
        after(364);
        assertThat(door.events()).contains("sign-in.done", "document.viewed");

        after(3);
        assertThat(door.events()).containsExactly("document.viewed");
        assertThat(audit.list(AuditQuery.ALL.by("emma-0001"))).hasSize(1);

        after(4 * 366);
        assertThat(door.events()).isEmpty();
        assertThat(everything()).doesNotContain("emma-0001", "document:7");
        audit.post(AuditLine.by("bram-0001", "sign-in.done", "account:bram-0001"));
        assertThat(audit.verify().faults()).isEmpty();
    }

    @Test
    void aLineThatSomebodyWipesBeforeItsTimeShows() {
        door.save(content -> AuditRecord.wipe(AuditChain.days(content).stream()
                .flatMap(day -> day.children().stream())
                .findFirst()
                .orElseThrow()));

        assertThat(audit.verify().faults()).singleElement().asString().contains("was changed");
    }

    private void after(int days) {
        door.clock.pass(Duration.ofDays(days));
        door.module().tidyLog();
        door.module().tidyLog();
        assertThat(audit.verify().faults()).isEmpty();
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        try (Content content = door.module().vault().open()) {
            for (Node day : AuditChain.days(content)) {
                day.children().forEach(line -> all.append(line.properties()));
            }
        }
        return all.toString();
    }
}
