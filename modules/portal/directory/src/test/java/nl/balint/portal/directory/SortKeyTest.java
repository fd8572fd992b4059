package nl.balint.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortKeyTest {

    @Test
    void namesStandAsInADutchList() {
        List<String> sorted = List.of(
                "Alkmaar",
                "Den Haag 2",
                "Den Haag 10",
                "Den Helder",
                "'s-Gravenmoer",
                "'t Harde",
                "’s-Hertogenbosch",
                "Ibrahim",
                "IJmuiden",
                "Ĳsselstein",
                "Jansen",
                "Öztürk",
                "Zeist");

        List<String> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(1957));
        shuffled.sort(Comparator.comparing(SortKey::of));
        assertThat(shuffled).isEqualTo(sorted);
    }

    @Test
    void aNameThatIsOnlyAnArticleIsItself() {
        assertThat(SortKey.of("'s")).isEqualTo("s");
        assertThat(SortKey.of("")).isEmpty();
    }
}
