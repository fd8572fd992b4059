package nl.balint.portal.documents.internal.seal;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.balint.cms.content.Value;

/** Opens and closes what belongs to one group: names, and the keys of files. */
public final class GroupKey {

    private static final String AES = "AES";
    private static final int IV = 12;
    private static final int TAG_BITS = 128;
    private static final int FILE_KEY = 32;
    private static final int PLACE = 16;

    private final SecretKeySpec texts;
    private final SecretKeySpec places;
    private final byte[] index;
    private final SecureRandom random;

    GroupKey(byte[] secret, SecureRandom random) {
        this.texts = new SecretKeySpec(derived(secret, "texts"), AES);
        this.places = new SecretKeySpec(derived(secret, "places"), "HmacSHA256");
        this.index = derived(secret, "index");
        this.random = random;
    }

    /** The key of the index of the group's documents. */
    public byte[] index() {
        return index.clone();
    }

    /**
     * The name of the node of a file or folder: the same for names that differ in capitals only, so that a folder holds
     * one of them, and telling nothing to whoever reads the disk.
     */
    public String place(String name) {
        byte[] place = hmac(places, name.toLowerCase(Locale.ROOT));
        return "n" + HexFormat.of().formatHex(place, 0, PLACE);
    }

    public String close(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(close(text.getBytes(StandardCharsets.UTF_8)));
    }

    public String open(String closed) {
        return new String(open(Base64.getUrlDecoder().decode(closed)), StandardCharsets.UTF_8);
    }

    /** Closes a file with a new key of its own; the octets are read when the result is saved. */
    public SealedOctets close(long size, Value.Binary.Source octets) {
        byte[] key = new byte[FILE_KEY];
        random.nextBytes(key);
        String closedKey = Base64.getUrlEncoder().withoutPadding().encodeToString(close(key));
        Value.Binary binary =
                new Value.Binary(SealingStream.length(size), "", () -> new SealingStream(octets.open(), key));
        return new SealedOctets(binary, closedKey, size);
    }

    /** The octets of the file; skipping in them is cheap. */
    public Value.Binary.Source open(SealedOctets sealed) {
        return () -> {
            byte[] key = open(Base64.getUrlDecoder().decode(sealed.key()));
            InputStream octets = sealed.binary().open();
            return new OpeningStream(octets, key, sealed.size());
        };
    }

    private byte[] close(byte[] octets) {
        byte[] iv = new byte[IV];
        random.nextBytes(iv);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, texts, new GCMParameterSpec(TAG_BITS, iv));
            byte[] closed = Arrays.copyOf(iv, IV + cipher.getOutputSize(octets.length));
            cipher.doFinal(octets, 0, octets.length, closed, IV);
            return closed;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Every Java knows AES/GCM", failure);
        }
    }

    private byte[] open(byte[] closed) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, texts, new GCMParameterSpec(TAG_BITS, closed, 0, IV));
            return cipher.doFinal(closed, IV, closed.length - IV);
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw new WrongKey("What was closed with the key of a group is not opened by it", failure);
        }
    }

    private static byte[] derived(byte[] secret, String use) {
        return hmac(new SecretKeySpec(secret, "HmacSHA256"), "balint documents " + use);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Every Java knows HmacSHA256", failure);
        }
    }
}
