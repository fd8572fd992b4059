package nl.balint.cms.submissions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.definitions.FormDefinition;
import nl.balint.cms.security.Seals;

/** Begins fillings, seals them into the form and takes them out again. */
final class Fillings {

    /** How long a form may stand open before it is shown afresh, with all that was filled in. */
    static final Duration STANDS_OPEN = Duration.ofHours(24);

    private static final String PURPOSE = "form-filling";

    private final Seals seals;
    private final Clock clock;

    Fillings(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Filling begin(FormDefinition form) {
        String first = form.steps().get(0).name();
        return new Filling(form.id(), seals.secret(), clock.instant(), first, Map.of(), List.of(), "");
    }

    String seal(Filling filling) {
        return seals.seal(PURPOSE, FillingText.write(filling.shown(clock.instant())));
    }

    /** A filling of this form that was sealed here; empty for anything else. */
    Optional<Filling> unseal(String sealed, String form) {
        return seals.unseal(PURPOSE, sealed)
                .map(FillingText::read)
                .filter(filling -> filling.form().equals(form));
    }

    boolean stoodTooLong(Filling filling) {
        return filling.since().plus(STANDS_OPEN).isBefore(clock.instant());
    }
}
