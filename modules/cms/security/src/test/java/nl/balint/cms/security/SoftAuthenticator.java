package nl.balint.cms.security;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/** An authenticator with one passkey, and the browser around it, as WebAuthn describes them. */
final class SoftAuthenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int NEW = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[32];
    private byte[] owner = new byte[0];
    String origin = "http://localhost";
    String host = "localhost";
    boolean verifies = true;
    int counter;

    SoftAuthenticator() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
            new SecureRandom().nextBytes(id);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Makes the passkey as the options ask. */
    String make(Map<String, Object> options) {
        owner = decoded(((Map<?, ?>) value(options, "user")).get("id"));
        byte[] client = client("webauthn.create", options);
        ByteArrayOutputStream attestation = new ByteArrayOutputStream();
        attestation.write(0xA3);
        text(attestation, "fmt");
        text(attestation, "none");
        text(attestation, "attStmt");
        attestation.write(0xA0);
        text(attestation, "authData");
        octets(attestation, authenticatorData(NEW, attestedKey()));
        return json("\"attestationObject\":\"" + encoded(attestation.toByteArray()) + "\"", client);
    }

    /** Shows the passkey as the options ask. */
    String show(Map<String, Object> options) {
        counter++;
        byte[] client = client("webauthn.get", options);
        byte[] data = authenticatorData(0, new byte[0]);
        return json(
                "\"authenticatorData\":\"" + encoded(data) + "\",\"signature\":\"" + encoded(signed(data, client))
                        + "\",\"userHandle\":\"" + encoded(owner) + "\"",
                client);
    }

    private String json(String response, byte[] client) {
        return "{\"id\":\"" + encoded(id) + "\",\"rawId\":\"" + encoded(id) + "\",\"type\":\"public-key\","
                + "\"clientExtensionResults\":{},\"response\":{\"clientDataJSON\":\"" + encoded(client) + "\","
                + response
                + "}}";
    }

    private byte[] client(String type, Map<String, Object> options) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + value(options, "challenge") + "\",\"origin\":\""
                        + origin + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int flags, byte[] key) {
        int all = flags | PRESENT | (verifies ? VERIFIED : 0);
        return ByteBuffer.allocate(37 + key.length)
                .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) all)
                .putInt(counter)
                .put(key)
                .array();
    }

    private byte[] attestedKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream cose = new ByteArrayOutputStream();
        cose.writeBytes(new byte[] {(byte) 0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21});
        octets(cose, fixed(key.getW().getAffineX().toByteArray()));
        cose.write(0x22);
        octets(cose, fixed(key.getW().getAffineY().toByteArray()));
        return ByteBuffer.allocate(16 + 2 + id.length + cose.size())
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(cose.toByteArray())
                .array();
    }

    private byte[] signed(byte[] data, byte[] client) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] fixed(byte[] number) {
        byte[] fixed = new byte[32];
        int length = Math.min(number.length, 32);
        System.arraycopy(number, number.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static void text(ByteArrayOutputStream cbor, String text) {
        cbor.write(0x60 + text.length());
        cbor.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void octets(ByteArrayOutputStream cbor, byte[] octets) {
        cbor.write(0x58);
        cbor.write(octets.length);
        cbor.writeBytes(octets);
    }

    private static Object value(Map<String, Object> options, String name) {
        return java.util.Objects.requireNonNull(options.get(name));
    }

    private static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] decoded(@org.jspecify.annotations.Nullable Object text) {
        return Base64.getUrlDecoder().decode(String.valueOf(text));
    }

    private static String encoded(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
