package nl.balint.cms.editing.dialog;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.forms.Brought;
import nl.balint.cms.publishing.PageFiles;

/** Files that were brought for a field and wait until the form around it is saved, for a day. */
public final class Parcels {

    private static final String RECORD = "balint:record";
    private static final String AT = "at";
    private static final Duration WAITS = Duration.ofDays(1);

    private final Repository repository;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Parcels(Repository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
        repository.addRecords(Parcel.WORKSPACE);
    }

    /** Keeps a file; tells by which words a form names it. */
    public String put(Brought file) {
        byte[] chance = new byte[16];
        random.nextBytes(chance);
        String token = HexFormat.of().formatHex(chance);
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            tidy(content);
            Node record = content.root(Parcel.WORKSPACE).add(token, RECORD);
            record.set(AT, Value.of(clock.instant().atOffset(ZoneOffset.UTC)));
            PageFiles.fill(content, record.add(Parcel.FILE, PageFiles.OCTETS), file);
            content.save();
        }
        return token + ":" + file.name();
    }

    private void tidy(Content content) {
        Instant old = clock.instant().minus(WAITS);
        content.root(Parcel.WORKSPACE).children().stream()
                .filter(record -> record.property(AT)
                        .filter(Value.Moment.class::isInstance)
                        .map(at -> ((Value.Moment) at).at().toInstant().isBefore(old))
                        .orElse(true))
                .toList()
                .forEach(Node::delete);
    }
}
