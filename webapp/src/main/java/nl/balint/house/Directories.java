package nl.balint.house;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.balint.cms.content.Repository;
import nl.balint.cms.forms.FormChoices;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Routes;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.rendering.TemplateFunctions;
import nl.balint.cms.security.Resealing;
import nl.balint.cms.security.Seals;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.site.Elsewhere;
import nl.balint.cms.submissions.FormReceivers;
import nl.balint.cms.workflow.JobClock;
import nl.balint.portal.directory.Directory;
import nl.balint.portal.directory.wiring.DirectoryModule;
import nl.balint.portal.directory.wiring.PeopleModule;
import nl.balint.portal.members.Register;
import nl.balint.portal.places.PostcodeTables;
import nl.balint.portal.places.Postcodes;

/** The directory of groups and of people, with the places it looks things up in, put together with the house. */
final class Directories implements AutoCloseable {

    private final Repository repository;
    private final Register register;
    private final Clock clock;
    private final PostcodeTables postcodes;
    private final DirectoryModule groups;
    private final List<Routes> routes = new ArrayList<>();

    /** What it needs to be asked: it stands before there are mails and screens. */
    Directories(Path data, Repository repository, Register register, Clock clock) {
        this.repository = repository;
        this.register = register;
        this.clock = clock;
        this.postcodes = PostcodeTables.open(repository);
        this.groups = DirectoryModule.open(
                data, new DirectoryModule.Sources(repository, register, postcodes.postcodes(), clock));
    }

    /** By what people write to it and it to them. */
    record Post(Outbox outbox, FormReceivers receivers, FormChoices choices, JobClock jobs, Seals seals, URI home) {}

    /** On what its screens stand. */
    record Rooms(Screens screens, Once once, SecurityModule security, Handler pages) {}

    /** Gives it the rest of the house. */
    void connect(Post post, Rooms rooms) {
        SecurityModule security = rooms.security();
        PeopleModule people = new PeopleModule(
                new PeopleModule.Sources(repository, register, post.outbox(), security.audit(), clock), groups);
        post.choices().register("members:open-groups", new OpenGroups(directory()));
        people.receive(post.receivers());
        post.choices().register("directory:people", people::choices);
        routes.add(groups.watch(
                rooms.screens(),
                new DirectoryModule.Mails(post.seals(), post.outbox(), post.home(), post.receivers(), post.jobs())));
        routes.addAll(groups.routes(rooms.screens(), rooms.pages()));
        routes.addAll(people.routes(
                new PeopleModule.Rooms(rooms.screens(), rooms.once(), security.rights(), rooms.pages()), postcodes));
    }

    Directory directory() {
        return groups.directory();
    }

    Postcodes postcodes() {
        return postcodes.postcodes();
    }

    /** What the pages of the site may ask. */
    List<TemplateFunctions> templateFunctions() {
        return List.of(groups.templateFunctions(), PeopleModule.templateFunctions(groups));
    }

    /** What is kept of somebody: for who wants to have it, or is erased. */
    Object[] personParts(Seals seals) {
        return new Object[] {groups.profilePart(), groups.watchPart(seals)};
    }

    /** What lies closed with the key of the house. */
    Resealing resealing(Seals seals) {
        return groups.resealing(seals);
    }

    /** What the search of the site shows. */
    Elsewhere siteSearch() {
        return groups.siteSearch();
    }

    /** The addresses of all pages, for who lists those of the site. */
    List<String> addresses() {
        return Stream.of(groups.addresses(), PeopleModule.addresses(groups))
                .flatMap(List::stream)
                .toList();
    }

    List<Routes> routes() {
        return List.copyOf(routes);
    }

    /** Brings the index up to date before anybody asks. */
    void warm() {
        groups.warm();
    }

    @Override
    public void close() {
        groups.close();
    }
}
