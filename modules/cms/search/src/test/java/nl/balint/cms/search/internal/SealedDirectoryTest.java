package nl.balint.cms.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedDirectoryTest {

    private static final byte[] KEY = new byte[32];

    private final Random random = new Random(5);
    private final byte[] octets = new byte[100_000];
    private final SealedDirectory directory = new SealedDirectory(new ByteBuffersDirectory(), KEY, new OpenedBlocks());

    @Test
    void whatIsWrittenIsReadFromAnyPlace() throws IOException {
        write("a");

        try (IndexInput input = directory.openInput("a", IOContext.DEFAULT)) {
            assertThat(input.length()).isEqualTo(octets.length);
            assertThat(directory.fileLength("a")).isEqualTo(octets.length);
            IndexInput copy = input.clone();
            IndexInput slice = input.slice("part", 33_333, 40_000);
            for (int round = 0; round < 2_000; round++) {
                int start = random.nextInt(39_000);
                int length = 1 + random.nextInt(1_000);
                assertThat(read(input, start, length)).isEqualTo(Arrays.copyOfRange(octets, start, start + length));
                assertThat(read(copy, start + 7, length))
                        .isEqualTo(Arrays.copyOfRange(octets, start + 7, start + 7 + length));
                assertThat(read(slice, start, length))
                        .isEqualTo(Arrays.copyOfRange(octets, 33_333 + start, 33_333 + start + length));
                assertThat(input.randomAccessSlice(0, 50_000).readByte(start)).isEqualTo(octets[start]);
            }
        }
    }

    @Test
    void nothingIsReadBeyondTheEnd() throws IOException {
        write("a");

        try (IndexInput input = directory.openInput("a", IOContext.DEFAULT)) {
            input.seek(octets.length);
            assertThatIOException().isThrownBy(input::readByte);
            assertThatIOException().isThrownBy(() -> input.seek(octets.length + 1L));
        }
    }

    @Test
    void twoFilesOfTheSameLookDifferentAndTellNothing(@TempDir Path folder) throws IOException {
        try (SealedDirectory onDisk = new SealedDirectory(FSDirectory.open(folder), KEY, new OpenedBlocks())) {
            for (String name : new String[] {"a", "b"}) {
                try (IndexOutput output = onDisk.createOutput(name, IOContext.DEFAULT)) {
                    output.writeString("bakkersvrouw".repeat(100));
                }
            }
        }

        byte[] one = Files.readAllBytes(folder.resolve("a"));
        byte[] other = Files.readAllBytes(folder.resolve("b"));
        assertThat(one).hasSameSizeAs(other).isNotEqualTo(other);
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("bakker");
    }

    private void write(String name) throws IOException {
        random.nextBytes(octets);
        try (IndexOutput output = directory.createOutput(name, IOContext.DEFAULT)) {
            int done = 0;
            while (done < octets.length) {
                assertThat(output.getFilePointer()).isEqualTo(done);
                int length = Math.min(octets.length - done, random.nextInt(20_000));
                if (length == 1) {
                    output.writeByte(octets[done]);
                } else {
                    output.writeBytes(octets, done, length);
                }
                done += length;
            }
        }
    }

    private static byte[] read(IndexInput input, long start, int length) throws IOException {
        byte[] read = new byte[length];
        input.seek(start);
        input.readBytes(read, 0, length);
        return read;
    }
}
