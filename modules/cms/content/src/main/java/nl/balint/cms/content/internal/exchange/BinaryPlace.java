package nl.balint.cms.content.internal.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.jcr.Binary;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/** Where the bytes of a YAML export go, which itself is text. */
interface BinaryPlace {

    /** Stores the bytes and writes what stands for them in the YAML. */
    void write(Node node, Value value, Writer yaml) throws RepositoryException, IOException;

    /** Files in a folder beside the export: {@code dam.photos.files/1-circle.jpg}. */
    static BinaryPlace beside(Path export) {
        Path folder = export.resolveSibling(FileNames.withoutExtension(name(export)) + ".files");
        int[] number = {0};
        return (node, value, yaml) -> {
            number[0]++;
            Path file = folder.resolve(number[0] + "-" + fileName(node));
            Files.createDirectories(folder);
            try (OutputStream target = Files.newOutputStream(file)) {
                copy(value, target);
            }
            yaml.write("!file " + YamlText.quoted(name(folder) + "/" + name(file)));
        };
    }

    /** In the YAML itself, for an export that is one stream. */
    static BinaryPlace inline() {
        return (node, value, yaml) -> {
            yaml.write("!binary '");
            try (OutputStream encoder = Base64.getEncoder().wrap(new TextStream(yaml))) {
                copy(value, encoder);
            }
            yaml.write("'");
        };
    }

    static void copy(Value value, OutputStream target) throws RepositoryException, IOException {
        Binary binary = value.getBinary();
        try (InputStream bytes = binary.getStream()) {
            bytes.transferTo(target);
        } catch (UncheckedIOException failure) {
            throw new IOException("a binary cannot be read", failure);
        } finally {
            binary.dispose();
        }
    }

    /** The name the file had when it came, without what file systems stumble over. */
    private static String fileName(Node node) throws RepositoryException {
        String name = node.hasProperty("fileName")
                ? node.getProperty("fileName").getString()
                : node.getParent().getName();
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return safe.length() > 100 ? safe.substring(safe.length() - 100) : safe;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** ASCII bytes into a writer. */
    final class TextStream extends OutputStream {

        private final Writer target;

        TextStream(Writer target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            target.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            target.write(new String(bytes, from, length, StandardCharsets.US_ASCII));
        }

        @Override
        public void flush() {
            // The writer is flushed by its owner.
        }
    }
}
