package nl.balint.cms.submissions;

import java.util.List;
import nl.balint.cms.forms.FieldProblem;

/** What a receiver says of a submission. */
public sealed interface Received {

    /**
     * It is taken in.
     *
     * @param address where the visitor goes on: a local address; empty for the page on which the form gives thanks
     */
    record At(String address) implements Received {
        public At {
            if (!address.isEmpty() && (!address.startsWith("/") || address.startsWith("//"))) {
                throw new IllegalArgumentException("A visitor goes on at a local address, not " + address);
            }
        }
    }

    /** It cannot be taken in as it is; nothing is saved, and the visitor sees why, beside the field. */
    record Refused(FieldProblem problem) implements Received {}

    static Received at(String address) {
        return new At(address);
    }

    /** With the thanks of the form. */
    static Received thanks() {
        return new At("");
    }

    /**
     * Not as it is.
     *
     * @param question the name of the field; empty for the whole form
     * @param key of the text that people read
     */
    static Received refused(String question, String key, Object... arguments) {
        return new Refused(new FieldProblem(question, key, List.of(arguments)));
    }
}
