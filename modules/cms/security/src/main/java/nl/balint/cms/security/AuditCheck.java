package nl.balint.cms.security;

import java.util.List;

/**
 * What looking through the log gave.
 *
 * @param lines how many lines are bound
 * @param seal the last seal; whoever wrote it down elsewhere can see that nothing before it was replaced
 * @param faults what is wrong, a sentence each; empty when all is well
 */
public record AuditCheck(long lines, String seal, List<String> faults) {

    public AuditCheck {
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }
}
