package nl.balint.cms.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.balint.cms.assets.AssetDeeds.Description;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.forms.Brought;
import nl.balint.cms.forms.FileCheck;
import nl.balint.cms.publishing.PageFiles;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.security.AuditLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetDeedsTest {

    private static final String LOTTE = "lotte";

    @TempDir
    private Path folder;

    private final Repository repository = Repository.inMemory(Clock.systemUTC());
    private final List<AuditLine> log = new ArrayList<>();
    private final AssetDeeds deeds = new AssetDeeds(repository, (content, line) -> log.add(line));
    private final Uses drafts = new Uses(repository, View.DRAFT);
    private final Uses published = new Uses(repository, View.PUBLISHED);
    private String picture = "";

    @BeforeEach
    void bring() throws IOException {
        ContentPath home = deeds.addFolder(LOTTE, Library.ROOT, "Onze foto’s");
        assertThat(home.path()).isEqualTo("/onze-foto-s");
        picture = deeds.add(LOTTE, home, brought("Kring van stoelen.PNG", "image/png", "een"));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private Brought brought(String name, String type, String octets) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "brought", ""), octets);
        boolean isPicture = type.startsWith("image/");
        return new Brought(name, type, file, isPicture ? 40 : 0, isPicture ? 30 : 0);
    }

    private boolean isSeen() {
        try (Content site = repository.open(Access.SYSTEM, View.PUBLISHED)) {
            return site.findById(PageFiles.WORKSPACE, picture).isPresent();
        }
    }

    private void change(Consumer<Content> deed) {
        try (Content content = deeds.draft()) {
            deed.accept(content);
            content.save();
        }
    }

    private AssetLine line() {
        return ask(library -> AssetLine.of(library.file(picture).orElseThrow()));
    }

    private <T> T ask(Function<Library, T> question) {
        try (Content content = deeds.draft()) {
            return question.apply(new Library(content));
        }
    }

    @Test
    void whatIsBroughtHasAnAddressATitleAndItsMeasures() {
        AssetLine line = line();

        assertThat(line.path()).isEqualTo("/onze-foto-s/kring-van-stoelen.png");
        assertThat(line.title()).isEqualTo("Kring van stoelen");
        assertThat(line.width()).isEqualTo(40);
        assertThat(line.bytes()).isEqualTo(3);
        assertThat(line.state()).isEqualTo(PageState.DRAFT);
        assertThat(log).extracting(AuditLine::event).containsExactly("asset.folder-added", "asset.added");
    }

    @Test
    void theSameOctetsAreKnownByWhateverName() throws IOException {
        Path same = brought("anders.png", "image/png", "een").file();
        Path other = brought("anders.png", "image/png", "ander").file();

        Optional<String> found = ask(library -> library.same(same).map(Node::id));
        assertThat(found).contains(picture);
        Optional<String> none = ask(library -> library.same(other).map(Node::id));
        assertThat(none).isEmpty();
    }

    @Test
    void whatDoesNotFitBesideTheOthersIsRefused() throws IOException {
        Intake intake =
                new Intake((file, name, type) -> new FileCheck.Finding.Welcome(type, file), new AssetsConfig(8));
        Brought five = brought("vijf.png", "image/png", "12345");
        Brought six = brought("zes.png", "image/png", "123456");

        assertThat(this.<Long>ask(Library::octets)).isEqualTo(3);
        assertThat(this.<Optional<Outcome>>ask(library -> intake.refusal(library, five, 0)))
                .isEmpty();
        assertThat(this.<Optional<Outcome>>ask(library -> intake.refusal(library, six, 0)))
                .map(Outcome::key)
                .contains(Intake.FULL);
        assertThat(this.<Optional<Outcome>>ask(library -> intake.refusal(library, six, 3)))
                .isEmpty();
    }

    @Test
    void anotherPictureHasTheSameIdentityAndNothingStaysInSightOfTheOldOne() throws IOException {
        deeds.describe(LOTTE, picture, new Description("Kring", "Negen stoelen", "Sector", 20, 80));
        assertThat(line().description()).isEqualTo("Negen stoelen");

        deeds.replace(LOTTE, picture, brought("nieuw.png", "image/png", "twee!"));

        assertThat(line().bytes()).isEqualTo(5);
        assertThat(line().title()).isEqualTo("Kring");
        Optional<Value> focus =
                ask(library -> library.file(picture).orElseThrow().property("focusX"));
        assertThat(focus).isEmpty();
    }

    @Test
    void aPageTellsWhichFilesItShowsAsSoonAsItIsSaved() {
        assertThat(drafts.of(picture)).isEmpty();
        ContentPath page = ContentPath.of(SitePages.WORKSPACE, "/kosten");
        change(content -> {
            Node made = content.root(SitePages.WORKSPACE).add("kosten", SitePages.PAGE);
            made.add("main", SitePages.AREA).add("0", SitePages.COMPONENT).set("image", "jcr:" + picture);
        });
        assertThat(drafts.of(picture)).containsExactly(page);
        assertThat(published.of(picture)).isEmpty();

        change(content -> {
            PageFiles.publishFile(content, new Library(content).file(picture).orElseThrow());
            content.publish(page, Depth.SELF);
        });
        change(content -> content.get(page.child("main")).delete());
        assertThat(drafts.of(picture)).isEmpty();
        assertThat(published.of(picture)).containsExactly(page);

        change(content -> {
            content.unpublish(page);
            content.get(page).delete();
        });
        assertThat(published.of(picture)).isEmpty();
        assertThat(published.all()).isEmpty();
    }

    @Test
    void aPageThatMovesTakesItsNamesAlong() {
        change(content -> {
            Node above = content.root(SitePages.WORKSPACE).add("boven", SitePages.PAGE);
            above.add("onder", SitePages.PAGE).set("text", "${link:{uuid:{" + picture + "},repository:{dam}}}");
        });
        assertThat(drafts.of(picture)).extracting(ContentPath::path).containsExactly("/boven/onder");

        change(content -> content.get(ContentPath.of(SitePages.WORKSPACE, "/boven"))
                .moveTo(ContentPath.of(SitePages.WORKSPACE, "/elders")));

        assertThat(drafts.of(picture)).extracting(ContentPath::path).containsExactly("/elders/onder");
    }

    @Test
    void whatIsDeletedIsGoneForVisitorsTooAlsoWhereItWasMovedSince() {
        deeds.publish(LOTTE, picture);
        ContentPath other = deeds.addFolder(LOTTE, Library.ROOT, "Elders");
        deeds.move(LOTTE, picture, other);
        assertThat(isSeen()).isTrue();

        deeds.drop(LOTTE, picture);

        assertThat(isSeen()).isFalse();
        Optional<Node> left = ask(library -> library.file(picture));
        assertThat(left).isEmpty();
    }

    @Test
    void aFolderGoesOnlyWhenNothingIsInIt() {
        ContentPath full = ContentPath.of("dam", "/onze-foto-s");
        assertThat(deeds.dropFolder(LOTTE, full)).isFalse();
        deeds.drop(LOTTE, picture);

        assertThat(deeds.dropFolder(LOTTE, full)).isTrue();
        Optional<Node> left = ask(library -> library.draft().find(full));
        assertThat(left).isEmpty();
    }
}
