package nl.balint.portal.documents;

import java.nio.file.Path;
import nl.balint.cms.security.Seals;
import nl.balint.portal.documents.internal.seal.KeyFiles;
import nl.balint.portal.documents.internal.seal.KeyPlace;
import nl.balint.portal.documents.internal.seal.KeyRecords;

/**
 * Where the keys of groups are: in files when the house has its content for itself; in the content, closed with the key
 * of the house, when several machines share it.
 */
public final class GroupKeys {

    private GroupKeys() {}

    /** Where they are in this house. */
    static KeyPlace of(DocumentsModule.Sources sources) {
        return sources.repository().isShared() ? records(sources) : files(sources.data());
    }

    private static KeyFiles files(Path data) {
        return new KeyFiles(data.resolve("keys").resolve("groups"));
    }

    private static KeyRecords records(DocumentsModule.Sources sources) {
        return new KeyRecords(sources.repository(), Seals.open(sources.data().resolve("keys"), sources.random()));
    }

    /**
     * Takes the keys in files up into content that machines share.
     *
     * @return how many groups have one
     */
    public static int intoContent(DocumentsModule.Sources sources) {
        return carry(files(sources.data()), records(sources));
    }

    /**
     * Lays the keys in content that machines share down in files.
     *
     * @return how many groups have one
     */
    public static int intoFiles(DocumentsModule.Sources sources) {
        return carry(records(sources), files(sources.data()));
    }

    /** Closes anew what lies closed with an earlier key of the house ({@link nl.balint.cms.security.Resealing}). */
    public static int reseal(DocumentsModule.Sources sources) {
        return of(sources).reseal();
    }

    private static int carry(KeyPlace from, KeyPlace to) {
        for (String groupId : from.groups()) {
            to.keep(groupId, from.find(groupId).orElseThrow());
        }
        return from.groups().size();
    }
}
