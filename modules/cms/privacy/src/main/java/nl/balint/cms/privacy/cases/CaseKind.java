package nl.balint.cms.privacy.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.cms.workflow.Terms;

/** What a file is about; each kind has the clock that the law gives it. */
public enum CaseKind {
    /** Somebody uses a right: answered within a month, or two more with a reason (article 12). */
    REQUEST("PRV", "verzoek", Duration.ofDays(7), Period.ofYears(1)),
    /** Something went wrong with data: when it must be told, within 72 hours (article 33). */
    INCIDENT("INC", "incident", Duration.ofDays(1), Period.ofYears(5));

    private static final Duration TO_TELL = Duration.ofDays(3);
    private static final int MONTHS = 1;
    private static final int MONTHS_MORE = 2;

    private final String letters;
    private final String word;
    private final Duration warned;
    private final Period kept;

    CaseKind(String letters, String word, Duration warned, Period kept) {
        this.letters = letters;
        this.word = word;
        this.warned = warned;
        this.kept = kept;
    }

    /** That of an address: {@code verzoek}, {@code incident}. */
    static Optional<CaseKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** With which its number begins: {@code PRV}. */
    String letters() {
        return letters;
    }

    String word() {
        return word;
    }

    /** Until when, counted from when it came in or was discovered. */
    Instant due(Instant since) {
        return this == REQUEST ? Terms.afterMonths(since, MONTHS) : since.plus(TO_TELL);
    }

    /** The same when it turns out to be difficult; an incident waits for nobody. */
    Instant extended(Instant since) {
        return Terms.afterMonths(since, MONTHS + MONTHS_MORE);
    }

    /** From so long before the end of the term it is pressing. */
    Duration warned() {
        return warned;
    }

    /** How long it is kept after it was closed. */
    public Period kept() {
        return kept;
    }
}
