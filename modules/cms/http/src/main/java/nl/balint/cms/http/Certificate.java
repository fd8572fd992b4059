package nl.balint.cms.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import nl.balint.cms.http.internal.PemFiles;

/** The certificate with its key by which the server speaks https itself, in one of the two ways they are kept. */
public sealed interface Certificate {

    /**
     * Two files as the clients of ACME (certbot, lego) leave them.
     *
     * @param chain the certificate and those above it, PEM
     * @param key the private key of the first, PEM in PKCS#8
     */
    record Pem(Path chain, Path key) implements Certificate {

        @Override
        public List<Path> files() {
            return List.of(chain, key);
        }

        @Override
        public KeyStore read() throws IOException, GeneralSecurityException {
            return PemFiles.read(chain, key, PASSWORD.toCharArray());
        }

        @Override
        public String password() {
            return PASSWORD;
        }
    }

    /**
     * One PKCS#12 file.
     *
     * @param file often ends in {@code .p12} or {@code .pfx}
     * @param password of the file and of the key in it
     */
    record Store(Path file, String password) implements Certificate {

        @Override
        public List<Path> files() {
            return List.of(file);
        }

        @Override
        public KeyStore read() throws IOException, GeneralSecurityException {
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (var stream = Files.newInputStream(file)) {
                store.load(stream, password.toCharArray());
            }
            return store;
        }
    }

    /** Nothing is closed by it: what is read from PEM files stays in memory. */
    String PASSWORD = "memory";

    /** What is read; any that changes makes the certificate another. */
    List<Path> files();

    /** The chain and the key, read anew; fails with a message for who runs the site when they are no pair. */
    KeyStore read() throws IOException, GeneralSecurityException;

    /** What opens the key in {@link #read()}. */
    String password();

    /** Until when browsers believe it, read anew. */
    default Instant end() throws IOException, GeneralSecurityException {
        KeyStore store = read();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate first) {
                return first.getNotAfter().toInstant();
            }
        }
        throw new GeneralSecurityException("There is no certificate with a private key in " + files());
    }
}
