package nl.balint.cms.search.internal;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Collection;
import javax.crypto.spec.SecretKeySpec;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * A folder of an index whose files lie closed on the disk (AES in counter mode, with a fresh start for each file), so
 * that they tell no more than the documents themselves do there. What is read need not be in order.
 */
public final class SealedDirectory extends FilterDirectory {

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();
    private final OpenedBlocks blocks;

    public SealedDirectory(Directory folder, byte[] key, OpenedBlocks blocks) {
        super(folder);
        this.blocks = blocks;
        this.key = new SecretKeySpec(key, "AES");
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return closed(in.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return closed(in.createTempOutput(prefix, suffix, context));
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        IndexInput closed = in.openInput(name, context);
        try {
            return new SealedInput(new SealedFile(closed, key, blocks));
        } catch (IOException | RuntimeException failure) {
            closed.close();
            throw failure;
        }
    }

    @Override
    public long fileLength(String name) throws IOException {
        return in.fileLength(name) - Keystream.START;
    }

    @Override
    public void sync(Collection<String> names) {
        // see above
    }

    @Override
    public void syncMetaData() {
        // see above
    }

    private IndexOutput closed(IndexOutput output) throws IOException {
        byte[] start = new byte[Keystream.START];
        random.nextBytes(start);
        output.writeBytes(start, start.length);
        return new SealedOutput(output, new Keystream(key, start));
    }
}
