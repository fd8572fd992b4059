package nl.balint.portal.documents.internal.seal;

import java.util.List;
import java.util.Optional;

/** Where the secrets of groups are kept. */
public interface KeyPlace {

    /** All groups that have one. */
    List<String> groups();

    Optional<byte[]> find(String groupId);

    /**
     * Keeps a secret for a group that has none; it is kept, whole, before anything is closed with it.
     *
     * @return the one that is kept: another one when somebody else was first
     */
    byte[] keep(String groupId, byte[] secret);

    /** Closes anew what lies closed with an earlier key of the house; gives how many groups that were. */
    int reseal();

    /** Throws it away for good. */
    void forget(String groupId);
}
