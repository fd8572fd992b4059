package nl.balint.portal.directory;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.search.Catalogue;
import nl.balint.portal.directory.finding.Finder;
import nl.balint.portal.directory.finding.Whereabouts;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.sample.SampleSociety;
import nl.balint.portal.places.Gazetteer;
import nl.balint.portal.places.PostcodeTable;
import nl.balint.portal.places.Postcodes;

/** Groups of the sample society, listed; on a clock that is set. */
public final class ListedSociety implements AutoCloseable {

    public final SetClock clock = new SetClock();
    public final Repository repository = Repository.inMemory(clock);
    public final Register register = Register.open(repository, new SecureRandom(), Duration.ofDays(60));
    public final Postcodes postcodes = new Postcodes(() -> PostcodeTable.NONE);
    public final Directory directory;
    public final Finder finder;

    private ListedSociety(SampleSociety sample, Catalogue catalogue) {
        sample.sow(repository, register);
        directory = new Directory(catalogue, clock);
        directory.add(new GroupListings(register, new GroupSpots(Gazetteer.builtIn(), postcodes)));
        repository.listen(directory::changed);
        finder = new Finder(directory, new Whereabouts(Gazetteer.builtIn(), postcodes, directory));
    }

    /** Sixty groups. */
    public static ListedSociety whole() {
        return new ListedSociety(SampleSociety.whole(), Catalogue.inMemory(Question.FACETS));
    }

    /** Den Bosch, Zeist and Haarlem. */
    public static ListedSociety small() {
        return small(Catalogue.inMemory(Question.FACETS));
    }

    public static ListedSociety small(Catalogue catalogue) {
        return new ListedSociety(SampleSociety.small(), catalogue);
    }

    /** Does something in a save of its own. */
    public void change(Consumer<Content> deed) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            deed.accept(content);
            content.save();
        }
    }

    public Group group(String slug) {
        return register.groups().findBySlug(slug).orElseThrow();
    }

    /** As everybody sees it now. */
    public GroupListing listing(String slug) {
        return directory.list(GroupListing.class).stream()
                .filter(group -> group.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        directory.close();
        repository.close();
    }

    /** Stands where it is put. */
    public static final class SetClock extends Clock {

        private volatile Instant now = Instant.parse("2027-01-06T09:00:00Z");

        public void put(Instant at) {
            now = at;
        }

        @Override
        public ZoneId getZone() {
            return Term.DUTCH_TIME;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
