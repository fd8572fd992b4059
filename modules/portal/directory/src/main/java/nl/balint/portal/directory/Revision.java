package nl.balint.portal.directory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.balint.cms.search.CatalogueEntry;

/** Names a state of what is indexed: the same text for the same entries, in whatever order, also after a restart. */
final class Revision {

    private Revision() {}

    static String of(Collection<DirectoryEntry> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long sum = 0;
            for (DirectoryEntry entry : entries) {
                byte[] own = digest.digest(text(entry.indexed()).getBytes(StandardCharsets.UTF_8));
                sum += ByteBuffer.wrap(own).getLong();
            }
            return entries.size() + "-" + Long.toHexString(sum);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    private static String text(CatalogueEntry entry) {
        StringBuilder text = new StringBuilder(entry.id())
                .append('\n')
                .append(entry.names())
                .append('\n')
                .append(entry.sortKey())
                .append('\n')
                .append(entry.spot());
        new TreeMap<>(entry.answers())
                .forEach((question, answers) ->
                        text.append('\n').append(question).append(new TreeSet<>(answers)));
        return text.toString();
    }
}
