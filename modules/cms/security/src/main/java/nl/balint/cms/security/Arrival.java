package nl.balint.cms.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the gate knows of a request: who asks is found out when somebody wants to know, and then kept. */
final class Arrival {

    private final Supplier<Optional<Visitor>> recognise;
    private boolean asked;
    private @Nullable Visitor visitor;

    Arrival(Supplier<Optional<Visitor>> recognise) {
        this.recognise = recognise;
    }

    /** A request is handled by one thread, so this needs no lock. */
    Optional<Visitor> visitor() {
        if (!asked) {
            visitor = recognise.get().orElse(null);
            asked = true;
        }
        return Optional.ofNullable(visitor);
    }
}
