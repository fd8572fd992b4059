package nl.balint.cms.contentapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppsTest {

    private final TestApps house = new TestApps();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theRedactieHasTheAppsOfAllModulesAndNobodyElseHasAny() {
        assertThat(house.apps.of(TestApps.who("redactie")).stream().map(App::name))
                .contains("nieuws", "agenda", "literatuur", "vragen", "old");
        assertThat(house.apps.of(TestApps.who("secretariaat"))).isEmpty();
    }

    @Test
    void anAppForRolesThatNobodyHasIsForWhoPublishes(@TempDir Path folder) throws IOException {
        Path apps = Files.createDirectories(folder.resolve("theirs/apps"));
        Files.writeString(
                apps.resolve("travel.yaml"), "datasource: {workspace: tours}\npermissions: {roles: [guide]}\n");
        try (var modules = LightModules.open(List.of(folder), LightModules.Reload.NEVER)) {
            var travel = new Apps(modules, house.rights);

            assertThat(travel.find(TestApps.who("eindredactie"), "travel")).isPresent();
            assertThat(travel.find(TestApps.who("redactie"), "travel")).isEmpty();
            assertThat(travel.find(TestApps.who("secretariaat"), "travel")).isEmpty();
        }
    }

    @Test
    void aPlaceOutsideAllAppsBelongsToNobody() {
        var lotte = TestApps.who("redactie");

        assertThat(house.apps.has(lotte, ContentPath.of("tours", "/zeeland"))).isTrue();
        assertThat(house.apps.has(lotte, ContentPath.of("members", "/x"))).isFalse();
        assertThat(house.apps.has(lotte, ContentPath.of("dam", "/x"))).isFalse();
        assertThat(house.apps.has(lotte, ContentPath.of("website", "/kosten"))).isFalse();
        assertThat(house.apps.has(TestApps.who("secretariaat"), ContentPath.of("tours", "/zeeland")))
                .isFalse();
    }

    @Test
    void manyItemsAreSortedAndSearchedAtOnce() {
        Lines lines = new Lines(house.repository);
        App tours = house.app("tours");
        try (Content draft = house.draft()) {
            for (int folder = 0; folder < 10; folder++) {
                Node root = draft.root("tours").add("map-" + folder, "mgnl:folder");
                for (int number = 0; number < 100; number++) {
                    root.add("tocht-" + number, "rt:tour").set("title", "Tocht " + number);
                }
            }
            draft.save();
        }
        assertThat(lines.of("tours")).hasSize(1_010);

        try (Content draft = house.draft()) {
            draft.get(ContentPath.of("tours", "/map-3/tocht-5")).set("title", "Naar Terschelling");
            draft.save();
        }
        long begin = System.nanoTime();
        Wanted wanted = Wanted.of(tours, Request.get("/x?q=terschelling&sorteer=titel"));
        List<Line> found = wanted.among(tours, lines.of("tours"), Set.of(), ZoneId.of("UTC"));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(found).extracting(line -> line.path().path()).containsExactly("/map-3/tocht-5");
        assertThat(took).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aListFollowsWhatIsMovedAndDeleted() {
        Lines lines = new Lines(house.repository);
        try (Content draft = house.draft()) {
            draft.root("tours").add("map", "mgnl:folder").add("een", "rt:tour");
            draft.root("tours").add("twee", "rt:tour").add("day", "mgnl:contentNode");
            draft.save();
        }
        assertThat(lines.of("tours")).hasSize(3);

        try (Content draft = house.draft()) {
            draft.get(ContentPath.of("tours", "/twee")).moveTo(ContentPath.of("tours", "/map/twee"));
            draft.save();
        }
        assertThat(paths(lines)).containsExactlyInAnyOrder("/map", "/map/een", "/map/twee");

        try (Content draft = house.draft()) {
            draft.get(ContentPath.of("tours", "/map/twee/day")).set("plan", "Fietsen");
            draft.get(ContentPath.of("tours", "/map/een")).delete();
            draft.save();
        }
        assertThat(paths(lines)).containsExactlyInAnyOrder("/map", "/map/twee");
    }

    private static List<String> paths(Lines lines) {
        return lines.of("tours").stream().map(line -> line.path().path()).toList();
    }
}
