package nl.balint.portal.documents;

import java.util.List;
import nl.balint.portal.documents.plugs.Finding;

/** What became of an upload. */
public sealed interface UploadOutcome {

    /** It is a document, or a version of one that was there. */
    record Added(Document document) implements UploadOutcome {

        public boolean isNewVersion() {
            return document.version() > 1;
        }
    }

    /** Its author must look at something in it, and confirm that or send another file. */
    record Asked(List<Finding> findings) implements UploadOutcome {
        public Asked {
            findings = List.copyOf(findings);
        }
    }

    /** It stays out; key and arguments say why. */
    record Refused(String key, List<Object> arguments) implements UploadOutcome {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }

    /** It waits until it can be judged; nobody can open it meanwhile. */
    record Waiting(String key, List<Object> arguments) implements UploadOutcome {
        public Waiting {
            arguments = List.copyOf(arguments);
        }
    }
}
