package nl.balint.cms.content.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.jackrabbit.core.data.DataIdentifier;
import org.apache.jackrabbit.core.data.DataRecord;
import org.apache.jackrabbit.core.data.DataStoreException;
import org.apache.jackrabbit.oak.plugins.blob.datastore.OakFileDataStore;

/** Large binaries as files named after their content; each is on the disk before a node can name it. */
final class DurableBinaries extends OakFileDataStore {

    /** Smaller binaries live in the tree itself. */
    private static final int SMALLEST = 16 * 1024;

    private final Path folder;

    private DurableBinaries(Path folder) {
        this.folder = folder;
    }

    static DurableBinaries open(Path folder) throws IOException {
        Files.createDirectories(folder);
        DurableBinaries binaries = new DurableBinaries(folder);
        binaries.setPath(folder.toString());
        binaries.setMinRecordLength(SMALLEST);
        binaries.init(folder.toString());
        return binaries;
    }

    @Override
    public DataRecord addRecord(InputStream bytes) throws DataStoreException {
        DataRecord record = super.addRecord(bytes);
        try {
            sync(record.getIdentifier().toString());
        } catch (IOException failure) {
            throw new DataStoreException("A binary did not reach the disk", failure);
        }
        return record;
    }

    /** Takes the file away; one that is not there is no fault. */
    void erase(String identity) throws DataStoreException {
        String name = BinaryNames.of(identity);
        if (BinaryNames.isName(name)) {
            deleteRecord(new DataIdentifier(name));
        }
    }

    /** The file and the folders that hold its name. */
    private void sync(String name) throws IOException {
        Path file = BinaryNames.place(folder, name);
        force(file, StandardOpenOption.WRITE);
        for (Path above = file.resolveSibling(".").normalize();
                above.startsWith(folder);
                above = above.resolveSibling("..").normalize()) {
            force(above, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
