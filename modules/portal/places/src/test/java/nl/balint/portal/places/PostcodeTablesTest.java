package nl.balint.portal.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.portal.places.PostcodeSheet.Fault;
import nl.balint.portal.places.PostcodeSheet.Why;
import nl.balint.portal.places.PostcodeTables.Brought;
import nl.balint.portal.places.PostcodeTables.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostcodeTablesTest {

    private final Repository repository = Repository.inMemory(Clock.systemUTC());
    private final PostcodeTables tables = PostcodeTables.open(repository);
    private final Postcodes postcodes = tables.postcodes();

    @AfterEach
    void close() {
        repository.close();
    }

    private void save(Consumer<Content> deed) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            deed.accept(content);
            content.save();
        }
    }

    private static PostcodeSheet sheet(String text) {
        return PostcodeSheet.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bring(String name, String rows) {
        Brought about = new Brought(name, "joris", Instant.EPOCH, 0);
        save(content -> tables.bring(content, sheet(rows), about));
    }

    private double latitude(String postcode) {
        return postcodes.locate(postcode).orElseThrow().position().latitude();
    }

    @Test
    void aTableCountsFromWhenItIsBroughtIntoUseUntilItIsUndone() {
        assertThat(postcodes.locate("5211")).get().returns(true, Located::isApproximate);

        bring("eerste.csv", "5211;51.61;5.31");
        assertThat(postcodes.locate("5211")).get().returns(true, Located::isApproximate);
        assertThat(tables.find(Part.ASKED)).get().returns(1, Brought::size).returns("eerste.csv", Brought::fileName);

        save(tables::use);
        assertThat(postcodes.locate("5211")).get().returns(false, Located::isApproximate);
        assertThat(tables.find(Part.ASKED)).isEmpty();

        bring("tweede.csv", "5211;51.62;5.32");
        save(tables::use);
        assertThat(latitude("5211")).isEqualTo(51.62);
        assertThat(tables.find(Part.BEFORE)).get().returns("eerste.csv", Brought::fileName);

        save(tables::undo);
        assertThat(latitude("5211")).isEqualTo(51.61);
        save(tables::undo);
        assertThat(postcodes.locate("5211")).get().returns(true, Located::isApproximate);
    }

    @Test
    void whoKeepsSomethingByATableLearnsOfTheNext() {
        long before = postcodes.turn();
        bring("eerste.csv", "5211;51.61;5.31");
        save(tables::use);

        assertThat(postcodes.turn()).isNotEqualTo(before);
        long used = postcodes.turn();
        assertThat(latitude("5211")).isEqualTo(51.61);
        assertThat(postcodes.turn()).isEqualTo(used);
    }

    @Test
    void whatWasOnlyLookedAtCanBeDropped() {
        bring("fout.csv", "5211;51.61;5.31");
        save(tables::drop);

        assertThat(tables.find(Part.ASKED)).isEmpty();
        assertThat(tables.rows(Part.ASKED)).isEmpty();
    }

    @Test
    void aSheetIsReadAsPeopleHaveIt() {
        assertThat(sheet("pc4;lat;lon;plaats\r\n1011;52.37;4.90;Amsterdam\r\n\r\n5211;51,69;5,30\r\n")
                        .rows())
                .containsEntry("1011", new Position(52.37, 4.90))
                .containsEntry("5211", new Position(51.69, 5.30));
        assertThat(sheet("\uFEFF1011\t52.37\t4.90").rows()).containsOnlyKeys("1011");
        assertThat(sheet("{\n \"1011\": [\n 52.37,\n 4.90],\n \"1012\": [52.38, 4.91]}")
                        .rows())
                .containsOnlyKeys("1011", "1012");
    }

    @Test
    void whatIsWrongIsToldByItsLine() {
        PostcodeSheet sheet = sheet("pc4;lat;lon\n0123;52;5\n1011;x;5\n1012;48.85;2.35\n1013;52;5\n1013;52;5\n1014;52");

        assertThat(sheet.faults())
                .containsExactly(
                        new Fault(2, Why.CODE),
                        new Fault(3, Why.NUMBERS),
                        new Fault(4, Why.OUTSIDE),
                        new Fault(6, Why.TWICE),
                        new Fault(7, Why.NUMBERS));
        assertThat(sheet.isSound()).isFalse();
        assertThat(sheet("{\"1011\": [52.37, 4.90],\n\"x\": [52, 5]}").faults())
                .containsExactly(new Fault(2, Why.CODE));
    }

    @Test
    void aPartOfTheCountryIsNoFullTable() {
        String rows = IntStream.range(1000, 1000 + PostcodeSheet.LEAST_ROWS)
                .mapToObj(code -> code + ";52.1;5.2")
                .collect(Collectors.joining("\n"));

        assertThat(sheet(rows).isSound()).isTrue();
        assertThat(sheet(rows.substring(rows.indexOf('\n') + 1)).isWhole()).isFalse();
    }

    @Test
    void aFileOfRubbishHasNoEndOfFaults() {
        assertThat(sheet("rubbish\n".repeat(1_000)).faults()).hasSize(PostcodeSheet.MOST_FAULTS);
    }
}
