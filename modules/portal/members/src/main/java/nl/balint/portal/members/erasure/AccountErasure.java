package nl.balint.portal.members.erasure;

import java.util.List;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Value;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.security.AuditQuery;
import nl.balint.cms.security.SecurityModule;
import nl.balint.portal.members.ErasurePart;
import nl.balint.portal.members.Fate;
import nl.balint.portal.members.Traces;

/** Their account with all that opens it, wherever they are signed in, and what was mailed to them or names them. */
final class AccountErasure implements ErasurePart {

    private static final int MOST = 10_000;

    private final SecurityModule security;
    private final Outbox outbox;

    AccountErasure(SecurityModule security, Outbox outbox) {
        this.security = security;
        this.outbox = outbox;
    }

    @Override
    public List<Fate> look(Content system, Traces traces) {
        int accounts = 0;
        int sessions = 0;
        int lines = 0;
        for (String id : traces.ids()) {
            accounts += security.accounts().find(system, id).isPresent() ? 1 : 0;
            sessions += security.sessions().list(id).size();
            lines += security.audit().list(AuditQuery.ALL.by(id).first(MOST)).size();
        }
        return List.of(
                Fate.goes("account", accounts),
                Fate.goes("sessions", sessions),
                Fate.goes("mails", outbox.countOf(system, traces.addresses(), traces.words())),
                Fate.bare("log", lines));
    }

    @Override
    public Set<Value.Binary> erase(Content system, Traces traces) {
        for (String id : traces.ids()) {
            if (security.accounts().find(system, id).isPresent()) {
                security.accounts().erase(system, id, traces.by());
            }
        }
        outbox.erase(system, traces.addresses(), traces.words());
        return Set.of();
    }

    @Override
    public void finish(Traces traces) {
        outbox.eraseElsewhere(traces.addresses(), traces.words());
    }
}
