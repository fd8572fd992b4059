package nl.balint.cms.content.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.apache.jackrabbit.core.data.DataIdentifier;
import org.apache.jackrabbit.core.data.DataRecord;
import org.apache.jackrabbit.core.data.DataStoreException;
import org.apache.jackrabbit.oak.plugins.blob.datastore.OakFileDataStore;

/** Large binaries as files named after their content; each is on the disk before a node can name it. */
final class DurableBinaries extends OakFileDataStore {

    /** Smaller binaries live in the tree itself. */
    private static final int SMALLEST = 16 * 1024;

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{40,128}");

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
        // Oak writes the length behind the name of the content.
        int end = identity.indexOf('#');
        String name = end < 0 ? identity : identity.substring(0, end);
        if (NAME.matcher(name).matches()) {
            deleteRecord(new DataIdentifier(name));
        }
    }

    /** The file and the folders that hold its name: aa/bb/cc/aabbcc… */
    private void sync(String name) throws IOException {
        Path place = folder.resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name.substring(4, 6));
        force(place.resolve(name), StandardOpenOption.WRITE);
        for (Path above = place;
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
