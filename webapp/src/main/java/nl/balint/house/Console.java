package nl.balint.house;

import java.util.List;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Resealing;
import nl.balint.cms.security.SecurityModule;

/** What is done to a house that is not served, by who has the machine that it lives on. */
public final class Console {

    private final FirstOperator firstOperator;
    private final SecurityModule security;
    private final List<Resealing> resealing;

    Console(FirstOperator firstOperator, SecurityModule security, List<Resealing> resealing) {
        this.firstOperator = firstOperator;
        this.security = security;
        this.resealing = resealing;
    }

    /** Who is let in before there is anybody to invite people. */
    public FirstOperator firstOperator() {
        return firstOperator;
    }

    /** The log of who did what, for whoever checks it. */
    public Audit log() {
        return security.audit();
    }

    /**
     * Closes all that is kept with the key of the house that is in use; to be done when that is another one than
     * before.
     *
     * @return how many records were closed anew
     */
    public int reseal() {
        int count = resealing.stream().mapToInt(Resealing::reseal).sum();
        security.audit().post(AuditLine.ofHouse("key.renewed", "").with("count", Integer.toString(count)));
        return count;
    }
}
