package nl.balint.cms.publishing;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Conflicts;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Guard;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.security.AuditLine;

/** What is done with pages as a whole: each deed is one save, all or nothing, with its lines in the log. */
public final class Publishing {

    private static final int TRIES = 3;
    private static final String ACTIVATED = "mgnl:lastActivated";

    private final Repository repository;
    private final BiConsumer<Content, AuditLine> log;
    private final Books books;
    private final Versions versions;
    private final Plans plans;
    private final Redirects redirects;
    private final Bin bin;
    private final Guard guard;

    /** Where it is written down what pages were, what is to happen with them, and where they were. */
    public record Books(Versions versions, Plans plans, Redirects redirects, Bin bin) {}

    /**
     * Begins.
     *
     * @param log takes what was done, to be saved with it
     */
    public Publishing(Repository repository, BiConsumer<Content, AuditLine> log, Books books) {
        this(repository, log, books, Guard.NONE);
    }

    private Publishing(Repository repository, BiConsumer<Content, AuditLine> log, Books books, Guard guard) {
        this.guard = guard;
        this.books = books;
        this.repository = repository;
        this.log = log;
        this.versions = books.versions();
        this.plans = books.plans();
        this.redirects = books.redirects();
        this.bin = books.bin();
    }

    /** The same deeds with another guard before each. */
    Publishing guarded(Guard other) {
        return new Publishing(repository, log, books, other);
    }

    /** The draft, for who looks. */
    public Content draft() {
        return repository.open(Writers.NOBODY);
    }

    /** A draft for who looks at what might have been: it may be changed, and is thrown away. */
    Content sketch() {
        return repository.open(Guard.NONE);
    }

    /** What visitors may see, and what is published for some of them. */
    public Content published() {
        return repository.open(Access.SYSTEM, View.PUBLISHED);
    }

    /**
     * Shows visitors the pages as they are in the draft, all of them or none; the pages below them stay as they are.
     *
     * @param who the id of who does it
     * @throws nl.balint.cms.content.ContentRefused when a page above one of them is not on the site
     * @throws AddressTaken when visitors still see another page at an address
     */
    public void publish(String who, List<ContentPath> pages) {
        once(content -> {
            pages.stream().sorted().forEach(path -> publish(content, who, SitePages.get(content, path)));
            return pages;
        });
    }

    /** The same for one page, in a save of the caller. */
    void publish(Content content, String who, Node page) {
        show(content, page);
        published(content, who, page, versions.add(content, page, Version.Kind.PUBLISHED, who, ""));
    }

    /** Shows visitors a version; what was written since stays in the draft. In a save of the caller. */
    void publish(Content content, String who, Node page, Version version) {
        if (versions.isLike(content, version, page)) {
            publish(content, who, page);
            return;
        }
        Version now = versions.add(content, page, Version.Kind.REPLACED, who, "");
        versions.apply(content, version, page);
        show(content, page);
        published(content, who, page, versions.add(content, page, Version.Kind.PUBLISHED, who, ""));
        versions.apply(content, now, page);
        versions.drop(content, now);
        // The draft is newer than what visitors see, though both were written in this save.
        page.set(ACTIVATED, Kept.value(version.at()));
    }

    private void show(Content content, Node page) {
        try (Content published = published()) {
            published
                    .find(page.path())
                    .filter(there -> !there.id().equals(page.id()))
                    .filter(there -> content.findById(there.path().workspace(), there.id())
                            .isPresent())
                    .ifPresent(there -> {
                        throw new AddressTaken(page.path() + " is still the address of another page");
                    });
            if (SitePages.isPage(page)) {
                redirects.arrives(content, published, page);
            }
        }
        showFolders(content, page);
        PageFiles.publish(content, page);
        content.publish(page.path(), Depth.SELF);
    }

    /** What lies in folders is seen together with them. */
    private static void showFolders(Content content, Node item) {
        item.ancestors().stream()
                .filter(folder -> folder.isType(SitePages.FOLDER))
                .filter(folder -> PageState.of(folder) == PageState.DRAFT)
                .forEach(folder -> content.publish(folder.path(), Depth.SELF));
    }

    private void published(Content content, String who, Node page, Version version) {
        plans.drop(content, page.id(), Planned.Act.PUBLISH, Planned.Act.EXPIRED);
        log.accept(content, line("page.published", who, page).with("version", "" + version.number()));
    }

    /** Takes the pages and all below them away from visitors. */
    public void unpublish(String who, List<ContentPath> pages) {
        once(content -> {
            pages.forEach(path -> unpublish(content, who, SitePages.get(content, path)));
            return pages;
        });
    }

    /** The same in a save of the caller. */
    void unpublish(Content content, String who, Node page) {
        hide(content, page);
        log.accept(content, line("page.unpublished", who, page));
    }

    /**
     * Takes a page that goes, or is to be deleted, away from visitors, also where they still see it when it was moved
     * since; nothing is planned with it any more. In a save of the caller.
     */
    private void hide(Content content, Node page) {
        whereVisible(page).filter(place -> !place.equals(page.path())).ifPresent(content::unpublish);
        content.unpublish(page.path());
        plans.drop(content, page.id(), Planned.Act.values());
    }

    /** Puts pages with all below them in the bin, where visitors see them no more. */
    public void drop(String who, List<ContentPath> pages) {
        once(content -> {
            for (ContentPath path : pages) {
                Node page = SitePages.get(content, path);
                log.accept(content, line("page.deleted", who, page));
                hide(content, page);
                bin.put(content, who, page);
            }
            return pages;
        });
    }

    /** Takes pages out of the bin, by their ids, as drafts; tells where they are now. */
    public List<ContentPath> takeBack(String who, List<String> ids) {
        return once(content -> ids.stream()
                .map(id -> {
                    Node page = bin.takeBack(content, id);
                    log.accept(content, line("page.back", who, page));
                    return page.path();
                })
                .toList());
    }

    /** Where visitors see the page: another place than that of the draft when it was moved since. */
    public Optional<ContentPath> whereVisible(Node page) {
        try (Content published = published()) {
            return published.findById(page.path().workspace(), page.id()).map(Node::path);
        }
    }

    /** Whether the draft says something else than a version; not when that is kept no more. */
    public boolean isChangedSince(Content content, Node page, int number) {
        return versions.find(content, page.id(), number)
                .filter(version -> !versions.isLike(content, version, page))
                .isPresent();
    }

    /** Keeps the draft as it is now. */
    public Version keep(String who, ContentPath path, String note) {
        return once(content -> {
            Node page = SitePages.get(content, path);
            // A version changes nothing of the page.
            guard.check(content, path, Guard.Reach.NODE);
            Version version = versions.add(content, page, Version.Kind.KEPT, who, note);
            log.accept(content, line("page.kept", who, page).with("version", "" + version.number()));
            return version;
        });
    }

    /** Makes an earlier text the draft again; the draft as it was becomes a version, so that nothing is lost. */
    public void restore(String who, ContentPath path, int number) {
        once(content -> {
            Node page = SitePages.get(content, path);
            Version version = versions.find(content, page.id(), number).orElseThrow(SitePages::missing);
            versions.add(content, page, Version.Kind.REPLACED, who, "");
            versions.apply(content, version, page);
            log.accept(content, line("page.restored", who, page).with("version", "" + number));
            return version;
        });
    }

    static AuditLine line(String event, String who, Node page) {
        return AuditLine.by(who, event, SitePages.subject(page.id()));
    }

    /** Says who writes a page and all below it. */
    public void write(String who, ContentPath path, WritersRule rule) {
        once(content -> {
            Node page = SitePages.get(content, path);
            Writers.set(content, path, rule);
            String people = rule.people().stream().sorted().collect(Collectors.joining(" "));
            AuditLine line =
                    line("page.writers", who, page).with("for", rule.kind().name());
            log.accept(content, people.isEmpty() ? line : line.with("people", people));
            return page;
        });
    }

    /** One save. Whoever saves at the same instant is waited for: both deeds are done. */
    public <T> T once(Function<Content, T> deed) {
        return Conflicts.saved(TRIES, () -> repository.open(guard), deed);
    }
}
