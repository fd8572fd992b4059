package nl.balint.cms.submissions;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Value;

/** What somebody sent in by forms, found by the mail addresses in it: for who wants to have it, or to have it gone. */
public final class Senders {

    private final Submissions submissions;

    Senders(Submissions submissions) {
        this.submissions = submissions;
    }

    /** Without the octets of files. */
    public List<Submission> list(Collection<String> addresses) {
        return submissions.holding(answer -> isOne(answer, addresses));
    }

    /**
     * Takes it away; stands at the save.
     *
     * @return the octets of its files, to be taken off the disk after that
     */
    public Set<Value.Binary> erase(Content system, Collection<String> addresses) {
        Set<Value.Binary> octets = new HashSet<>();
        list(addresses).forEach(sent -> octets.addAll(submissions.delete(system, sent.id())));
        return octets;
    }

    private static boolean isOne(String answer, Collection<String> addresses) {
        return addresses.stream().anyMatch(answer.strip()::equalsIgnoreCase);
    }
}
