package nl.balint.cms.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.editing.Step.Made;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each step, and that taking it back leaves all as it was. */
class StepTest {

    private static final ContentPath PAGE = ContentPath.of("website", "/kosten");
    private static final ContentPath MAIN = PAGE.child("main");
    private static final ContentPath ASIDE = PAGE.child("aside");

    private final Repository repository = Repository.inMemory(Clock.systemUTC());
    private final Content content = repository.open(Access.SYSTEM, View.DRAFT);

    @BeforeEach
    void aPageWithThreeTexts() {
        Node main = content.root("website").add("kosten", PageTree.PAGE).add("main", Outline.AREA);
        for (String name : List.of("0", "1", "2")) {
            Node text = main.add(name, Outline.COMPONENT);
            text.set(PageTree.TEMPLATE, "site:components/text");
            text.set("heading", "Kop " + name);
            text.add("links", "mgnl:contentNode")
                    .add("links0", "mgnl:contentNode")
                    .set("link", "/" + name);
        }
        content.save();
    }

    @AfterEach
    void close() {
        content.close();
        repository.close();
    }

    private List<String> headings(ContentPath area) {
        return content.find(area).stream()
                .flatMap(Outline::components)
                .map(component -> component.text("heading").orElse(""))
                .toList();
    }

    private void back(Made made) {
        made.back().on(content);
        assertThat(headings(MAIN)).containsExactly("Kop 0", "Kop 1", "Kop 2");
    }

    @Test
    void whatWasDroppedComesBackWhereItWasWithAllOfIt() {
        Made dropped = new Step.Drop(MAIN.child("1"), "").on(content);
        assertThat(headings(MAIN)).containsExactly("Kop 0", "Kop 2");
        assertThat(dropped.touched()).containsExactly(MAIN);

        back(dropped);
        assertThat(content.get(MAIN.child("1").child("links").child("links0")).text("link"))
                .contains("/1");
    }

    @Test
    void theLastAndTheFirstComeBackTo() {
        back(new Step.Drop(MAIN.child("2"), "").on(content));
        back(new Step.Drop(MAIN.child("0"), "").on(content));
    }

    @Test
    void aMoveWithinAnAreaAndToOneThatWasNotThereYet() {
        Made within = new Step.Move(MAIN.child("2"), MAIN, "0").on(content);
        assertThat(headings(MAIN)).containsExactly("Kop 2", "Kop 0", "Kop 1");
        back(within);

        Made elsewhere = new Step.Move(MAIN.child("0"), ASIDE, "").on(content);
        assertThat(headings(ASIDE)).containsExactly("Kop 0");
        assertThat(elsewhere.touched()).containsExactly(MAIN, ASIDE);
        back(elsewhere);
        assertThat(headings(ASIDE)).isEmpty();
    }

    @Test
    void aCopyHasANameOfItsOwn() {
        Made copied = new Step.Put(MAIN, Kept.of(content.get(MAIN.child("0"))), "1").on(content);
        assertThat(headings(MAIN)).containsExactly("Kop 0", "Kop 0", "Kop 1", "Kop 2");
        back(copied);
    }

    @Test
    void aTextIsFilledInAndTakenBackEntriesAndAll() {
        Node node = content.get(MAIN.child("0"));
        Kept was = Kept.own(node);
        node.set("heading", "Anders");
        node.set("more", "Erbij");
        node.child("links").orElseThrow().add("links1", "mgnl:contentNode").set("link", "/meer");
        Made made = new Step.Fill(MAIN.child("0"), was, VersionMark.of(node)).on(content);

        assertThat(VersionMark.of(node)).isEqualTo(VersionMark.of(content.get(MAIN.child("0"))));
        assertThat(headings(MAIN)).containsExactly("Kop 0", "Kop 1", "Kop 2");
        assertThat(node.text("more")).isEmpty();
        assertThat(node.child("links").orElseThrow().children()).hasSize(1);
        made.back().on(content);
        assertThat(headings(MAIN)).containsExactly("Anders", "Kop 1", "Kop 2");
        assertThat(node.child("links").orElseThrow().children()).hasSize(2);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotTakenBack() {
        Made put = new Step.Put(MAIN, Kept.of(content.get(MAIN.child("0"))), "").on(content);
        content.get(put.at()).set("heading", "Van een ander");
        assertThatThrownBy(() -> put.back().on(content)).isInstanceOf(Overtaken.class);

        Step fill = new Step.Fill(MAIN.child("0"), Kept.own(content.get(MAIN.child("0"))), "another mark");
        assertThatThrownBy(() -> fill.on(content)).isInstanceOf(Overtaken.class);
        Step gone = new Step.Move(MAIN.child("weg"), ASIDE, "");
        assertThatThrownBy(() -> gone.on(content)).isInstanceOf(Overtaken.class);
    }
}
