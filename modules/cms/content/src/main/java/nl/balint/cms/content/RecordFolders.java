package nl.balint.cms.content;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Where records lie whose ids are hexadecimal: {@code tasks:/3f/3f9c…}. The folders are there from the start, so that
 * two who add a record at the same moment do not meet in a folder that both would make.
 */
public final class RecordFolders {

    private static final int DIGITS = 2;
    private static final List<String> NAMES = IntStream.range(0, 256)
            .mapToObj(number -> String.format(Locale.ROOT, "%02x", number))
            .toList();

    private RecordFolders() {}

    /** Lays them in a workspace; does nothing when they are there, also when another machine lays them right now. */
    public static void lay(Repository repository, String workspace) {
        repository.addRecords(workspace, NAMES);
    }

    /** The folder of a record, or of whatever else begins with two hexadecimal digits. */
    public static ContentPath folder(String workspace, String id) {
        return ContentPath.root(workspace).child(id.substring(0, DIGITS));
    }

    /** The place of a record. */
    public static ContentPath path(String workspace, String id) {
        return folder(workspace, id).child(id);
    }
}
