package nl.balint.portal.documents.internal.checks;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Goes through the boxes of sound and moving pictures: do they fill the file, and do they tell a place? */
final class SoundCheck {

    private static final int MOST_BOXES = 100_000;
    private static final Pattern NAME = Pattern.compile("[\\x20-\\x7E\\u00A9]{4}");

    /** Where telephones write the place of the recording. */
    private static final Pattern PLACE = Pattern.compile("\\u00A9xyz|com\\.apple\\.quicktime\\.location|loci\\x00{4}");

    private SoundCheck() {}

    /** Whether the place where it was recorded is in an MP4. */
    static boolean tellsPlace(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return tellsPlace(channel);
        } catch (EOFException short_) {
            throw Objection.damaged();
        }
    }

    private static boolean tellsPlace(FileChannel channel) throws IOException {
        boolean[] told = {false};
        Set<String> names = new HashSet<>();
        long at = 0;
        for (int box = 0; box < MOST_BOXES && at < channel.size(); box++) {
            DataInputStream head = new DataInputStream(FileSlice.from(channel, at));
            long length = Integer.toUnsignedLong(head.readInt());
            byte[] letters = new byte[4];
            head.readFully(letters);
            String name = new String(letters, StandardCharsets.ISO_8859_1);
            if (length == 1) {
                length = head.readLong();
            } else if (length == 0) {
                length = channel.size() - at;
            }
            if (length < 8
                    || length > channel.size() - at
                    || !NAME.matcher(name).matches()) {
                throw Objection.damaged();
            }
            names.add(name);
            if (!name.equals("mdat")) {
                TextWindows.of(new FileSlice(channel, at, length), (text, position, seen) -> {
                    told[0] |= PLACE.matcher(text).find();
                });
            }
            at += length;
        }
        if (at != channel.size() || !names.contains("moov")) {
            throw Objection.damaged();
        }
        return told[0];
    }
}
