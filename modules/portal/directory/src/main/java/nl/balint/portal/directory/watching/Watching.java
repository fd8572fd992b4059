package nl.balint.portal.directory.watching;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balint.cms.content.Content;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailKind;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.search.CatalogueQuery;
import nl.balint.cms.search.Spot;
import nl.balint.cms.security.Seals;
import nl.balint.portal.directory.Directory;
import nl.balint.portal.directory.DirectoryResult;
import nl.balint.portal.directory.GroupListing;
import nl.balint.portal.directory.Question;
import nl.balint.portal.directory.finding.Wish;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.deeds.Saves;

/** What is done with watches: begun, confirmed, stopped, told of, ended. */
public final class Watching {

    static final String CONFIRM = "/plek-mail/bevestigen/";
    static final String STOP = "/plek-mail/stoppen/";

    /** How long a link to confirm waits. */
    private static final Duration CONFIRM_WITHIN = Duration.ofDays(3);

    /** How long mails come before somebody asks anew. */
    private static final Period KEPT = Period.ofYears(1);

    private static final int MOST_IN_A_MAIL = 10;
    private static final int ALL = 1_000;

    private final Watches watches;
    private final Directory directory;
    private final House house;

    /** What it uses of the house. */
    public record House(Saves saves, Outbox outbox, URI home, Clock clock) {}

    public Watching(Watches watches, Directory directory, House house) {
        this.watches = watches;
        this.directory = directory;
        this.house = house;
    }

    Watches watches() {
        return watches;
    }

    /** What somebody asked for. */
    record Asked(String email, String label, Spot spot, int radius, boolean online) {}

    /** Notes it and mails the link that confirms it; stands at the save. */
    void begin(Content system, Asked asked) {
        String key = watches.newKey();
        Instant until = house.clock().instant().plus(CONFIRM_WITHIN);
        Watch watch = new Watch(
                Seals.fingerprint(key),
                asked.label(),
                asked.spot(),
                asked.radius(),
                asked.online(),
                false,
                until,
                Set.of());
        watches.add(system, watch, new Watches.Addressee(asked.email(), key));
        Map<String, Object> values = Map.of(
                "place", watch.label(),
                "radius", watch.radius(),
                "until", Term.dayOf(until),
                "link", address(CONFIRM + key));
        house.outbox().add(system, new Mail("directory:mails/watch-confirm", asked.email(), values, MailKind.ACCESS));
    }

    /** From now on it mails; twice is as good as once. What has room now was seen already. */
    void confirm(Watch watch) {
        if (watch.confirmed()) {
            return;
        }
        Instant until = Term.startOf(Term.dayOf(house.clock().instant()).plus(KEPT));
        house.saves().once(system -> {
            watches.save(system, watch.confirmed(until, ids(open(watch))));
            return watch;
        });
    }

    void stop(Watch watch) {
        house.saves().once(system -> {
            watches.remove(system, watch.id());
            return watch;
        });
    }

    /** Whether a link that was given still opens anything. */
    boolean isOpen(Watch watch) {
        return house.clock().instant().isBefore(watch.until());
    }

    /** Tells everybody of groups that got room since, each watch in a save of its own; forgets those that are over. */
    public void run() {
        for (Watch watch : watches.list()) {
            if (!isOpen(watch)) {
                stop(watch);
            } else if (watch.confirmed()) {
                tell(watch);
            }
        }
    }

    private void tell(Watch watch) {
        List<DirectoryResult.Found> open = open(watch);
        Set<String> now = ids(open);
        List<DirectoryResult.Found> fresh =
                open.stream().filter(one -> !watch.told().contains(one.id())).toList();
        if (fresh.isEmpty() && now.equals(watch.told())) {
            return;
        }
        house.saves().once(system -> {
            watches.save(system, watch.told(now)); // what is full again is told of anew when it opens
            if (!fresh.isEmpty()) {
                watches.addressee(system, watch).ifPresent(to -> mail(system, watch, to, fresh));
            }
            return watch;
        });
    }

    private void mail(Content system, Watch watch, Watches.Addressee to, List<DirectoryResult.Found> fresh) {
        List<String> groups = fresh.stream()
                .limit(MOST_IN_A_MAIL)
                .map(one -> (GroupListing) one.shown())
                .map(GroupListing::name)
                .toList();
        Wish wish = Wish.anything()
                .withWords(watch.label())
                .withRadius(watch.radius())
                .with(Question.SEATS, Set.of(Question.FREE));
        Map<String, Object> values = Map.of(
                "place", watch.label(),
                "radius", watch.radius(),
                "groups", groups,
                "link", address(wish.address("/groepen")),
                "until", Term.dayOf(watch.until()),
                "stop", address(STOP + to.key()));
        house.outbox().add(system, new Mail("directory:mails/watch-room", to.email(), values, MailKind.NEWS));
    }

    /** The groups with room that it is about. */
    private List<DirectoryResult.Found> open(Watch watch) {
        CatalogueQuery free = CatalogueQuery.all(ALL)
                .withChosen(Map.of(
                        Question.KIND.parameter(), Set.of(Question.GROUP),
                        Question.SEATS.parameter(), Set.of(Question.FREE)));
        List<DirectoryResult.Found> near = directory
                .find(free.withAround(new CatalogueQuery.Around(watch.spot(), watch.radius()))
                        .withOrder(CatalogueQuery.Order.DISTANCE))
                .found();
        if (!watch.online()) {
            return near;
        }
        CatalogueQuery online = free.withChosen(Map.of(
                Question.SEATS.parameter(), Set.of(Question.FREE),
                Question.FORM.parameter(), Set.of("online")));
        return Stream.concat(near.stream(), directory.find(online).found().stream())
                .toList();
    }

    private static Set<String> ids(List<DirectoryResult.Found> found) {
        return found.stream().map(DirectoryResult.Found::id).collect(Collectors.toSet());
    }

    private String address(String path) {
        return house.home().resolve(path).toString();
    }
}
