package nl.balint.portal.applications;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import nl.balint.portal.members.Member;

/**
 * What an applicant sends. Everything has been checked and cleaned by the form.
 *
 * @param person who it is; the id does not matter, a new one is given
 * @param answers what was told about the questions of the method, by name, for leaders only; what was left open is not
 *     there
 * @param keepLonger whether it may be kept longer when nothing comes of it
 * @param submission the key of the form as it was sent: the same comes in once
 */
public record NewApplication(
        Member person, Wishes wishes, Map<String, String> answers, boolean keepLonger, String submission) {

    public NewApplication {
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        if (!submission.matches("[A-Za-z0-9_-]{8,100}")) {
            throw new IllegalArgumentException("A submission has a key of 8 to 100 letters and digits");
        }
    }

    public static NewApplication of(Member person, Wishes wishes, String submission) {
        return new NewApplication(person, wishes, Map.of(), false, submission);
    }

    /** Without who it is. */
    @Override
    public String toString() {
        return "NewApplication[" + submission + "]";
    }
}
