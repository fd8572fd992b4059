package nl.balint.cms.security;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.security.internal.secret.HouseKey;
import nl.balint.cms.security.internal.secret.Secrets;

/**
 * The log of what people did: lines are added, never changed. Shortly after it is saved each line is bound to the one
 * before, so that a line that is changed or taken away later shows (docs/decisions/0023).
 */
public final class Audit implements AutoCloseable {

    private static final Comparator<AuditLine> NEWEST_FIRST =
            Comparator.comparing(AuditLine::at, Comparator.reverseOrder());

    private static final int DAYS_AT_LEAST = 15;
    private static final int DAYS_AHEAD = 45;

    private final Repository repository;
    private final Clock clock;
    private final Secrets secrets;
    private final AuditChain chain;
    private final AuditSealer sealer;

    Audit(Repository repository, Clock clock, Secrets secrets, HouseKey key) {
        this.repository = repository;
        this.clock = clock;
        this.secrets = secrets;
        repository.addRecords(AuditRecord.WORKSPACE);
        List.of("who", "object", "group", AuditRecord.UNSEALED).forEach(repository::addIndex);
        this.chain = new AuditChain(repository, key.all("audit"));
        this.sealer = new AuditSealer(chain, this::prepareDays);
        prepareDays();
        repository.listen(change -> {
            if (change.view() == View.DRAFT && change.paths().stream().anyMatch(AuditChain::isLine)) {
                sealer.wake();
            }
        });
        sealer.start();
    }

    /** Adds a line that is saved together with what it tells of. */
    public void note(Content system, AuditLine line) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = Long.toString(now.toEpochMilli(), 36) + "-" + secrets.nextId();
        AuditRecord.write(system, line.at(now), id, secrets.nextId());
    }

    /** Adds a line on its own. */
    public void post(AuditLine line) {
        Records.again(() -> {
            try (Content content = open()) {
                note(content, line);
                content.save();
            }
        });
    }

    /** The lines that are asked for, the newest first. */
    public List<AuditLine> list(AuditQuery query) {
        try (Content content = open()) {
            return isNarrow(query) ? found(content, query) : walked(content, query);
        }
    }

    /** Looks at every line and says which are not as they were written. */
    public AuditCheck verify() {
        chain.seal();
        return chain.verify(AuditRecord.folder(AuditTerms.earliest(clock)));
    }

    /** Binds what is not bound yet, then stops. */
    @Override
    public void close() {
        sealer.close();
    }

    private Content open() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }

    /** Makes the folders of days to come, so that two first lines of a day do not both make one. */
    private void prepareDays() {
        Instant now = clock.instant();
        Records.again(() -> {
            try (Content content = open()) {
                if (content.find(AuditRecord.folder(now.plus(DAYS_AT_LEAST, ChronoUnit.DAYS)))
                        .isEmpty()) {
                    for (int day = 0; day <= DAYS_AHEAD; day++) {
                        Records.ensure(content, AuditRecord.folder(now.plus(day, ChronoUnit.DAYS)));
                    }
                    content.save();
                }
            }
        });
    }

    private static boolean isNarrow(AuditQuery query) {
        return !(query.who() + query.group() + query.object()).isEmpty();
    }

    private static List<AuditLine> found(Content content, AuditQuery query) {
        NodeQuery nodes = NodeQuery.in(AuditRecord.WORKSPACE);
        nodes = query.who().isEmpty() ? nodes : nodes.where("who", query.who());
        nodes = query.group().isEmpty() ? nodes : nodes.where("group", query.group());
        nodes = query.object().isEmpty() ? nodes : nodes.where("object", query.object());
        return content.list(nodes).stream()
                .map(AuditRecord::read)
                .filter(query::fits)
                .sorted(NEWEST_FIRST)
                .limit(query.limit())
                .toList();
    }

    private static List<AuditLine> walked(Content content, AuditQuery query) {
        ContentPath earliest = AuditRecord.folder(query.from());
        ContentPath latest = AuditRecord.folder(query.until());
        List<AuditLine> lines = new ArrayList<>();
        List<Node> days = new ArrayList<>(AuditChain.days(content));
        Collections.reverse(days);
        for (Node day : days) {
            if (lines.size() >= query.limit() || day.path().compareTo(earliest) < 0) {
                break;
            }
            if (day.path().compareTo(latest) > 0) {
                continue;
            }
            day.children().stream()
                    .filter(line -> !AuditRecord.isWiped(line))
                    .map(AuditRecord::read)
                    .filter(query::fits)
                    .sorted(NEWEST_FIRST)
                    .forEach(lines::add);
        }
        return List.copyOf(lines.subList(0, Math.min(lines.size(), query.limit())));
    }
}
