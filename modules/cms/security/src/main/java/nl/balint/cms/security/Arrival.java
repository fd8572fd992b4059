package nl.balint.cms.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the gate knows of a request: who asks is found out when somebody wants to know, and then kept. */
final class Arrival {

    private final String session;
    private final Recognition recognition;
    private final Csrf csrf;
    private boolean asked;
    private @Nullable Visitor visitor;

    /** @param session the id that it came with; empty for none */
    Arrival(String session, Recognition recognition, Csrf csrf) {
        this.session = session;
        this.recognition = recognition;
        this.csrf = csrf;
    }

    /** A request is handled by one thread, so this needs no lock. */
    Optional<Visitor> visitor() {
        if (!asked) {
            visitor = recognition.of(session).orElse(null);
            asked = true;
        }
        return Optional.ofNullable(visitor);
    }

    /** The language of the screens for who asks. */
    Language language() {
        return visitor().map(Visitor::language).orElse(Language.DUTCH);
    }

    /** Whether somebody who signed in was asked for and found, so that the answer is for them alone. */
    boolean isPersonal() {
        return visitor != null;
    }

    /** The session, when it is open or halfway; otherwise empty. */
    String living() {
        boolean lives = visitor().isPresent() || recognition.halfway(session).isPresent();
        return lives ? session : "";
    }

    /** Whether it came with a session that is no more. */
    boolean isBereft() {
        return !session.isEmpty() && living().isEmpty();
    }

    /** What a form of this visitor's needs to be believed. */
    String mark() {
        return csrf.mark(living());
    }
}
