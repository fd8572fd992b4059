package nl.balint.portal.members.erasure;

import java.io.InputStream;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.security.Account;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Announcements;
import nl.balint.portal.members.ErasurePart;
import nl.balint.portal.members.Fate;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Traces;
import nl.balint.portal.members.Traces.Works;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.deeds.Saves;
import nl.balint.portal.members.deeds.Succession;
import nl.balint.portal.members.exchange.Importing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases a person (PRIVACY R-RET-3): all modules in one save. First it is written in the journal, then done; what a
 * crash or an old backup leaves over is done at the next start, before anybody comes in.
 */
public final class Erasing {

    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

    /** Why somebody is erased, as a category: what is told about it has no place in a log. */
    public enum Cause {
        /** They asked for it (AVG article 17). */
        ASKED,
        /** They object, and nothing weighs more. */
        OBJECTION,
        /** There is no reason any more to know them. */
        TERM_OVER,
        /** They should never have been here. */
        UNLAWFUL
    }

    /** What it stands on. */
    public record Sources(
            Repository repository, Register register, SecurityModule security, Outbox outbox, Clock clock) {}

    /** What groups wrote and read in, and who hears that somebody leaves. */
    public record Own(Announcements announcements, Importing importing, Succession succession) {}

    private final Sources sources;
    private final ErasureJournal journal;
    private final Log log;
    private final Saves saves;
    private final List<ErasurePart> parts = new CopyOnWriteArrayList<>();

    /** With the register, accounts and mails; other modules add their part. */
    public Erasing(Sources sources, ErasureJournal journal, Own own) {
        this.sources = sources;
        this.journal = journal;
        this.log = new Log(sources.security().audit());
        this.saves = new Saves(sources.repository());
        parts.add(new PersonErasure(sources.register(), own, sources.clock()));
        parts.add(new AccountErasure(sources.security(), sources.outbox()));
    }

    /** From now on this module takes part. */
    public void add(ErasurePart part) {
        parts.add(part);
    }

    /** What would become of what is known of somebody; nothing is changed. */
    public List<Fate> look(Member member) {
        Traces traces = traces(member, Works.GO, AuditLine.SYSTEM);
        return saves.looking(content -> parts.stream()
                .flatMap(part -> part.look(content, traces).stream())
                .filter(fate -> fate.number() > 0)
                .toList());
    }

    /** Erases somebody. When it fails nothing is changed, or the next start does the rest. */
    public void erase(Visitor by, Member member, Cause cause, Works works) {
        Traces traces = traces(member, works, by.userId());
        Set<Value.Binary> octets = saves.once(content -> {
            Set<Value.Binary> gone = take(content, traces);
            journal.write(ErasureJournal.Line.person(sources.clock().instant(), traces, identities(gone)));
            log.note(
                    content,
                    Log.person("member.erased", by, member.id())
                            .with("cause", cause.name())
                            .with("works", works.name()));
            return gone;
        });
        octets.forEach(sources.repository()::erase);
        parts.forEach(part -> part.finish(traces));
    }

    /** Does again what the journal says: at the start, before anybody comes in. */
    public void replay() {
        int again = 0;
        for (ErasureJournal.Line line : journal.read()) {
            if (line.isPerson()) {
                again += replay(line) ? 1 : 0;
            }
        }
        if (again > 0) {
            LOG.warn("{} persons had come back and were erased again", again);
        }
    }

    private boolean replay(ErasureJournal.Line line) {
        Optional<Member> member = sources.register().members().find(line.id());
        boolean isBack = member.filter(one -> !one.isErased()).isPresent();
        Traces traces = member.map(one -> traces(one, line.works(), AuditLine.SYSTEM))
                .orElseGet(() -> Traces.ofId(line.id(), line.works(), AuditLine.SYSTEM));
        if (isBack) {
            Set<Value.Binary> octets = saves.once(content -> {
                Set<Value.Binary> gone = take(content, traces);
                log.note(content, AuditLine.ofHouse("member.erased", "member:" + line.id()));
                return gone;
            });
            octets.forEach(sources.repository()::erase);
        }
        line.binaries()
                .forEach(identity ->
                        sources.repository().erase(new Value.Binary(0, identity, InputStream::nullInputStream)));
        parts.forEach(part -> part.finish(traces));
        return isBack;
    }

    /** An account may have another address than the register. */
    private Traces traces(Member member, Works works, String by) {
        Traces traces = sources.register().members().traces(member, works, by);
        for (String id : traces.ids()) {
            traces = sources.security()
                    .accounts()
                    .find(id)
                    .map(Account::email)
                    .map(traces::withAddress)
                    .orElse(traces);
        }
        return traces;
    }

    private Set<Value.Binary> take(Content content, Traces traces) {
        Set<Value.Binary> gone = new HashSet<>();
        parts.forEach(part -> gone.addAll(part.erase(content, traces)));
        return gone;
    }

    /** Small octets lie in the tree and have none. */
    private static Set<String> identities(Set<Value.Binary> octets) {
        return octets.stream()
                .map(Value.Binary::identity)
                .filter(identity -> !identity.isEmpty())
                .collect(Collectors.toSet());
    }
}
