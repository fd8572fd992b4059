package nl.balint.cms.contentapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentFiles;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Value;
import nl.balint.cms.editing.dialog.DialogForm;
import nl.balint.cms.editing.dialog.Writer;
import nl.balint.cms.http.Parameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What lies in an app is kept as Magnolia keeps it. */
class SavingAppsTest {

    private final TestApps house = new TestApps();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoSavesAnItemOfAnyAppAsItIsChangesNothing() {
        plantHouse();
        plantTours();

        for (App app : house.apps.of(TestApps.who("redactie"))) {
            List<ContentPath> items = items(app);
            assertThat(items).as(app.name()).isNotEmpty();
            for (ContentPath item : items) {
                String before = exported(item);
                DialogForm form = house.saveUnchanged(app, item);
                assertThat(form.data().problems()).as(item.toString()).isEmpty();
                assertThat(exported(item)).as(item.toString()).isEqualTo(before);
            }
        }
    }

    @Test
    void aReferenceIsTypedAsAPathAndKeptAsAnIdentity() {
        plantTours();
        App tours = house.app("tours");
        ContentPath first = ContentPath.of("tours", "/zeeland");

        try (Content draft = house.draft()) {
            DialogForm form = DialogForm.of(tours.dialog(), draft.get(first), house.shown(draft));
            assertThat(form.sent().values().values()).contains(List.of("/drenthe"));
            assertThat(draft.get(first).text("other"))
                    .hasValue(draft.get(ContentPath.of("tours", "/drenthe")).id());
        }
    }

    @Test
    void aNewItemHoldsWhatItsTypeAsks() {
        plantTours();
        App tours = house.app("tours");

        try (Content draft = house.draft()) {
            DialogForm empty = DialogForm.of(tours.dialog(), null, house.shown(draft));
            Parameters typed = new ItemSheet(tours)
                    .typed(empty, Map.of("title", "Achterhoek", "seats", "12", "open", "ja", "start", "5-2-2027"));
            DialogForm form = DialogForm.read(tours.dialog(), typed, house.shown(draft));
            Node made = draft.root("tours").add("achterhoek", tours.itemType());
            new Writer(house.shown(draft), form.data()).write(form.slots(), made);

            assertThat(form.data().problems()).isEmpty();
            assertThat(made.type()).isEqualTo("rt:tour");
            assertThat(made.property("seats")).hasValue(Value.of(12));
            assertThat(made.property("open")).hasValue(Value.of(true));
            assertThat(made.text("start").orElseThrow()).startsWith("2027-02-05T00:00");
            assertThat(made.property("jcrName")).isEmpty();
        }
    }

    private void plantHouse() {
        try (Content draft = house.draft()) {
            house.repository.addWorkspace("dam");
            new ContentFiles(draft).importAll(List.of(Path.of("../../../content")), Progress.SILENT);
        }
    }

    private void plantTours() {
        try (Content draft = house.draft()) {
            Node other = draft.root("tours").add("drenthe", "rt:tour");
            other.set("title", "Rondje Drenthe");
            Node tour = draft.root("tours").add("zeeland", "rt:tour");
            tour.set("title", "Zeeland < \"mooi\" & ver");
            tour.set("open", Value.of(false));
            tour.set("seats", Value.of(12));
            tour.set("price", Value.of(12.5));
            tour.set("exact", Value.of(new BigDecimal("12.340")));
            tour.set("start", Value.of(OffsetDateTime.parse("2027-03-28T02:30:15.250+01:00")));
            tour.set("body", "<p>Over de <strong>dijk</strong>.</p>");
            tour.set("image", "jcr:566e84e5-5279-5139-822b-ff72e51f67fd");
            tour.set("other", other.id());
            tour.set("unknown", "blijft");
            Node days = tour.add("day", "mgnl:contentNode");
            days.add("day0", "mgnl:contentNode").set("plan", "Fietsen");
            days.add("day1", "mgnl:contentNode").set("plan", "Varen");
            draft.save();
        }
    }

    private List<ContentPath> items(App app) {
        try (Content draft = house.draft()) {
            List<ContentPath> items = new ArrayList<>();
            draft.list(NodeQuery.below(app.root()).ofType("mgnl:content")).stream()
                    .filter(app::isItem)
                    .forEach(node -> items.add(node.path()));
            return items;
        }
    }

    private String exported(ContentPath path) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Content draft = house.draft()) {
            new ContentFiles(draft).exportYaml(path, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
