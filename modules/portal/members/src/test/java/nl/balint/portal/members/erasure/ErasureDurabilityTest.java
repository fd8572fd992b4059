package nl.balint.portal.members.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.TestHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed while it erases people; at the next start nobody is erased by half. */
class ErasureDurabilityTest {

    private static final int PEOPLE = 48;
    private static final int ROUNDS = 3;
    private static final String WORD = "zzyxplanta";

    @TempDir
    private Path folder;

    private final Map<String, String> words = new LinkedHashMap<>();

    @BeforeEach
    void moveIn() {
        try (TestHouse house = new TestHouse(folder)) {
            Group zeist = house.society.group("Zeist");
            for (int number = 0; number < PEOPLE; number++) {
                String word = WORD + Character.toString('a' + number / 26) + Character.toString('a' + number % 26);
                Member member = house.society.person("Jan", "de", word);
                house.account(member);
                house.society.join(Membership.of(
                                "", zeist.id(), member.id(), MembershipKind.MEMBER, Term.from(LocalDate.of(2026, 1, 1)))
                        .withException(word + " mag erbij"));
                words.put(member.id(), word);
            }
        }
    }

    @Test
    void whoeverWasBeingErasedWhenTheProcessWasKilledIsErasedAtTheNextStart() throws Exception {
        Set<String> acknowledged = new LinkedHashSet<>();
        Random chance = new Random();
        for (int round = 1; round <= ROUNDS; round++) {
            eraseUntilKilled(acknowledged, acknowledged.size() + 5 + chance.nextInt(6));
            startAgain(acknowledged);
        }
    }

    private void eraseUntilKilled(Set<String> acknowledged, int enough) throws Exception {
        Process house = start();
        try (BufferedReader lines = house.inputReader(StandardCharsets.UTF_8)) {
            while (acknowledged.size() < enough) {
                String line = lines.readLine();
                assertThat(line).as("The process ended by itself").isNotNull();
                hear(line, acknowledged);
            }
            house.toHandle().destroyForcibly();
            lines.lines().forEach(line -> hear(line, acknowledged));
        }
        house.waitFor();
    }

    private void startAgain(Set<String> acknowledged) {
        try (TestHouse house = new TestHouse(folder)) {
            house.erasing(folder).replay();

            Set<String> written = ErasureJournal.in(folder).read().stream()
                    .map(ErasureJournal.Line::id)
                    .collect(Collectors.toSet());
            assertThat(written).containsAll(acknowledged);
            List<String> texts = new ArrayList<>();
            Planted.WORKSPACES.forEach(workspace -> texts.add(Planted.text(house.society, workspace)));
            words.forEach((id, word) -> {
                boolean isErased = written.contains(id);
                assertThat(texts.stream().filter(text -> text.contains(word)).count())
                        .as(word)
                        .matches(places -> isErased ? places == 0 : places >= 3);
                assertThat(house.accounts().find(id).isPresent()).isEqualTo(!isErased);
                assertThat(house.register.members().get(id).isErased()).isEqualTo(isErased);
            });
            assertThat(house.security.audit().verify().faults()).isEmpty();
        }
    }

    private Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ErasesUntilKilled.class.getName(),
                        folder.toString(),
                        WORD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void hear(String line, Set<String> acknowledged) {
        if (line.startsWith(ErasesUntilKilled.ERASED)) {
            acknowledged.add(line.substring(ErasesUntilKilled.ERASED.length()));
        }
    }
}
