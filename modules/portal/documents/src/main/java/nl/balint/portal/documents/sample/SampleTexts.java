package nl.balint.portal.documents.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** What stands in the sample documents. A text has paragraphs between empty lines; each line of one is a choice. */
final class SampleTexts {

    private SampleTexts() {}

    /** The lines of the list of documents, without its head. */
    static List<SampleLine> lines() {
        return read("documents.csv").lines().skip(1).map(SampleLine::of).toList();
    }

    /** One paragraph of each, chosen by chance. */
    static List<String> paragraphs(String text, Random chance) {
        return Arrays.stream(read(text + ".txt").strip().split("\n\n", -1))
                .map(block -> block.lines().toList())
                .map(choices -> choices.get(chance.nextInt(choices.size())))
                .toList();
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(SampleTexts.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
