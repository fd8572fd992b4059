package nl.balint.cms.submissions;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who receives the submissions of which form. Those of a form without a receiver are kept for its office. */
public final class FormReceivers {

    private final Map<String, FormReceiver> receivers = new ConcurrentHashMap<>();

    /**
     * From now on the receiver gets what is sent by that form.
     *
     * @param form the name of the form, such as {@code aanmelden}
     * @throws IllegalStateException when the form has a receiver already
     */
    public void register(String form, FormReceiver receiver) {
        if (receivers.putIfAbsent(form, receiver) != null) {
            throw new IllegalStateException("The form " + form + " has two receivers");
        }
    }

    Optional<FormReceiver> find(String form) {
        return Optional.ofNullable(receivers.get(form));
    }
}
