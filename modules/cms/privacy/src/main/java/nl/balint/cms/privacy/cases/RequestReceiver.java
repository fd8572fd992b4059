package nl.balint.cms.privacy.cases;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.submissions.FormReceiver;
import nl.balint.cms.submissions.Received;
import nl.balint.cms.submissions.Submission;

/** Makes a file of what somebody without an account asks by the form on the site. */
public record RequestReceiver(CaseFiles files) implements FormReceiver {

    /** The form that it receives. */
    public static final String FORM = "privacyverzoek";

    @Override
    public Received receive(Content system, Submission submission) {
        Map<String, String> facts = new HashMap<>();
        facts.put(CaseForms.WHAT, submission.text(CaseForms.WHAT).toUpperCase(Locale.ROOT));
        for (String name : CaseForms.OF_PERSON) {
            facts.put(name, submission.text(name));
        }
        files.open(system, CaseKind.REQUEST, submission.at(), facts, AuditLine.UNKNOWN);
        return Received.thanks();
    }
}
