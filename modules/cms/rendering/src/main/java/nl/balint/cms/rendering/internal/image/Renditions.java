package nl.balint.cms.rendering.internal.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;

/** Renditions by source, size and format: made once, then served from the folder. */
public final class Renditions {

    /** Decoding is what takes memory, so only so many at a time. */
    private static final int AT_ONCE = 2;

    private final Path folder;
    private final ImageScaler scaler = new ImageScaler();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    public Renditions(Path folder) {
        this.folder = folder;
        // Its own cache of streams would write beside ours.
        javax.imageio.ImageIO.setUseCache(false);
    }

    public boolean writesWebp() {
        return scaler.writesWebp();
    }

    /**
     * The file with a rendition, made now if it was not before.
     *
     * @param identity names the bytes of the source: the same identity gives the file made before
     */
    public Path file(String identity, ImageSource source, ImageSize size, ImageFormat format) throws IOException {
        var name = name(identity, size, format);
        var file = folder.resolve(name.substring(0, 2)).resolve(name + "." + format.extension());
        if (Files.isRegularFile(file)) {
            return file;
        }
        turns.acquireUninterruptibly();
        try {
            if (!Files.isRegularFile(file)) {
                make(source, size, format, file);
            }
            return file;
        } finally {
            turns.release();
        }
    }

    private void make(ImageSource source, ImageSize size, ImageFormat format, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var unfinished = Files.createTempFile(file.getParent(), "new-", ".part");
        try {
            try (var target = Files.newOutputStream(unfinished)) {
                scaler.scale(source, size, format, target);
            } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
                throw new ImageRefused("a broken picture: " + broken.getMessage());
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String name(String identity, ImageSize size, ImageFormat format) {
        var cut = size.crop() ? "c" + size.focus().x() + "," + size.focus().y() : "";
        var key = identity + "|" + size.width() + "x" + size.height() + cut + "|" + format;
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
