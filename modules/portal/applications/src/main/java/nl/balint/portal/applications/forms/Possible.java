package nl.balint.portal.applications.forms;

import java.util.Optional;
import nl.balint.cms.forms.FormData;
import nl.balint.portal.applications.procedure.Refusal;
import nl.balint.portal.applications.procedure.Step;

/**
 * An act that has its place on the screen now.
 *
 * @param name where its texts are
 * @param refusal the key of why it cannot be done; empty when it can
 */
public record Possible(String name, String way, FormData form, String refusal) {

    /** The act, when it could be done now or was tried just now. */
    static Optional<Possible> of(ActForm act, FormData begun, Step<?> outcome, Tried tried) {
        String name = act.form().name();
        if (tried.way().equals(act.way())) {
            return Optional.of(new Possible(name, act.way(), tried.form(), tried.refusal()));
        }
        if (!(outcome instanceof Step.Refused<?> no)) {
            return Optional.of(new Possible(name, act.way(), begun, ""));
        }
        boolean isForOthers = no.why() == Refusal.WRONG_STATE || no.why() == Refusal.NOT_YOURS;
        return isForOthers
                ? Optional.empty()
                : Optional.of(new Possible(name, act.way(), begun, no.why().key()));
    }
}
