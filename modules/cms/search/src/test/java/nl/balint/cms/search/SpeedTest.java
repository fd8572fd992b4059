package nl.balint.cms.search;

import static nl.balint.cms.search.SamplePages.EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nl.balint.cms.search.IndexedDocument.Text;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A search among a thousand pages is over before anybody notices. The bound is wide: it is to catch a mistake. */
class SpeedTest {

    private static final Logger LOG = LoggerFactory.getLogger(SpeedTest.class);
    private static final int PAGES = 1_000;
    private static final int WORDS_ON_A_PAGE = 160;
    private static final int ROUNDS = 60;
    private static final double BOUND_MILLIS = 50;
    private static final List<String> TRUNKS = List.of(
            "groep",
            "balint",
            "arts",
            "patiënt",
            "casus",
            "begeleid",
            "leer",
            "zorg",
            "dokter",
            "praktijk",
            "gesprek",
            "vraag",
            "verhaal",
            "gevoel",
            "relatie",
            "tijd",
            "dag",
            "jaar",
            "week",
            "plaats",
            "werk",
            "kennis",
            "steun");
    private static final List<String> ENDINGS =
            List.of("", "en", "s", "ing", "er", "heid", "je", "bank", "loos", "lijk", "werk", "boek", "huis", "kring");

    @Test
    void aThousandPagesAreSearchedInNoTime() {
        try (Index index = Index.inMemory()) {
            Random random = new Random(1896);
            long start = cpuTime();
            index.replaceAll("1", taker -> {
                for (int number = 0; number < PAGES; number++) {
                    taker.accept(page(number, random));
                }
            });
            LOG.info("Filled in {} ms", (cpuTime() - start) / 1_000_000);
            Search search = new Search(index);

            for (String text : List.of(
                    "begeleider",
                    "huisarts groep",
                    "groepsgesprek leren -tijd",
                    "\"arts en patiënt\"",
                    "begeleyder groep",
                    "zqxjk vwpzk",
                    "acreditering suprvisie huisrts kontributie")) {
                assertThat(median(text, () -> search.find(SearchQuery.of(text, EVERYONE))))
                        .isLessThan(BOUND_MILLIS);
            }
            for (String text : List.of("g", "begel", "groepsgespr", "begelyder")) {
                assertThat(median(text + "…", () -> search.suggest(text, 8, EVERYONE)))
                        .isLessThan(BOUND_MILLIS);
            }
        }
    }

    private static double median(String text, Runnable question) {
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpuTime();
            question.run();
            millis[round] = (cpuTime() - start) / 1e6;
        }
        Arrays.sort(millis, ROUNDS / 2, ROUNDS); // the first half warms up
        double median = millis[ROUNDS / 2 + ROUNDS / 4];
        LOG.info("{}: {} ms", text, median);
        return median;
    }

    /** What this thread did; how long it waited for a busy machine says nothing. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static IndexedDocument page(int number, Random random) {
        String title = sentence(4, random);
        List<String> sentences = new ArrayList<>();
        for (int words = 0; words < WORDS_ON_A_PAGE; words += 16) {
            sentences.add(sentence(16, random) + ".");
        }
        return IndexedDocument.of(
                        "p" + number,
                        "/p" + number,
                        Text.of(title, String.join(" ", sentences))
                                .withHeadings(List.of(sentence(5, random), sentence(5, random)))
                                .withDescription(sentence(20, random)))
                .withPrincipals(EVERYONE);
    }

    private static String sentence(int words, Random random) {
        return random.ints(words, 0, Integer.MAX_VALUE)
                .mapToObj(SpeedTest::word)
                .collect(Collectors.joining(" "));
    }

    /** Some words are everywhere, most are rare, as in any language. */
    private static String word(int number) {
        int rare = number % 7;
        String first = TRUNKS.get(number / 7 % TRUNKS.size());
        String ending = ENDINGS.get(number / 200 % ENDINGS.size());
        return rare < 3
                ? first + ending
                : rare < 5 ? "de" : first + TRUNKS.get(number / 3_000 % TRUNKS.size()) + ending;
    }
}
