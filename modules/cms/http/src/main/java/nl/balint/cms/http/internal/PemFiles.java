package nl.balint.cms.http.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** A certificate and its key in two PEM files (RFC 7468). */
public final class PemFiles {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final byte[] SAMPLE = "one pair".getBytes(StandardCharsets.UTF_8);

    private PemFiles() {}

    /** Both, in a store in memory that the password opens. */
    public static KeyStore read(Path chain, Path key, char[] password) throws IOException, GeneralSecurityException {
        Certificate[] certificates = certificates(chain);
        PublicKey open = certificates[0].getPublicKey();
        PrivateKey closed = privateKey(key, open.getAlgorithm());
        if (!isPair(open, closed)) {
            throw new GeneralSecurityException("The key in " + key + " is not that of the certificate in " + chain);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("site", closed, password, certificates);
        return store;
    }

    private static Certificate[] certificates(Path chain) throws IOException, GeneralSecurityException {
        try (var stream = Files.newInputStream(chain)) {
            Certificate[] all = CertificateFactory.getInstance("X.509")
                    .generateCertificates(stream)
                    .toArray(new Certificate[0]);
            if (all.length == 0) {
                throw new GeneralSecurityException("There is no certificate in " + chain);
            }
            return all;
        }
    }

    private static PrivateKey privateKey(Path key, String algorithm) throws IOException, GeneralSecurityException {
        var found = KEY.matcher(Files.readString(key, StandardCharsets.US_ASCII));
        if (!found.find()) {
            throw new GeneralSecurityException("There is no \"BEGIN PRIVATE KEY\" in " + key
                    + "; openssl pkcs8 -topk8 -nocrypt makes one of an older form");
        }
        byte[] octets = Base64.getMimeDecoder().decode(found.group(1));
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(octets));
    }

    private static boolean isPair(PublicKey open, PrivateKey closed) throws GeneralSecurityException {
        String algorithm = open.getAlgorithm();
        Signature signature = Signature.getInstance(
                switch (algorithm) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> algorithm;
                });
        signature.initSign(closed);
        signature.update(SAMPLE);
        byte[] signed = signature.sign();
        signature.initVerify(open);
        signature.update(SAMPLE);
        try {
            return signature.verify(signed);
        } catch (SignatureException otherSize) {
            return false;
        }
    }
}
