package nl.balint.portal.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files beside this class: a row a line, fields with semicolons between them and none inside, a head on top. */
final class Table {

    private static final int ALL_FIELDS = -1;

    private Table() {}

    static List<List<String>> read(String file) {
        try (InputStream octets = Table.class.getResourceAsStream(file)) {
            if (octets == null) {
                throw new IllegalStateException(file + " is missing from the product");
            }
            return new String(octets.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(";", ALL_FIELDS)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
