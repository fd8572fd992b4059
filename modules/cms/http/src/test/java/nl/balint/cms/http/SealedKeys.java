package nl.balint.cms.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** Certificates that a test makes for itself, by the keytool of the JDK. */
final class SealedKeys {

    static final String PASSWORD = "kring-van-sloten";

    private SealedKeys() {}

    /** A PKCS#12 file with a fresh pair for localhost. */
    static Path store(Path file, String algorithm) {
        try {
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "site",
                            "-keyalg",
                            algorithm,
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "SAN=dns:localhost",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IllegalStateException("keytool made no certificate");
            }
            return file;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The same pair as an ACME client would leave it. */
    static Certificate.Pem pem(Path folder, Path store) throws IOException, GeneralSecurityException {
        Certificate.Pem files = new Certificate.Pem(folder.resolve("fullchain.pem"), folder.resolve("privkey.pem"));
        writeChain(files.chain(), store);
        writeKey(files.key(), store);
        return files;
    }

    static void writeChain(Path file, Path store) throws IOException, GeneralSecurityException {
        write(file, "CERTIFICATE", open(store).getCertificate("site").getEncoded());
    }

    static void writeKey(Path file, Path store) throws IOException, GeneralSecurityException {
        write(
                file,
                "PRIVATE KEY",
                open(store).getKey("site", PASSWORD.toCharArray()).getEncoded());
    }

    private static KeyStore open(Path store) throws IOException, GeneralSecurityException {
        return new Certificate.Store(store, PASSWORD).read();
    }

    private static void write(Path file, String kind, byte[] octets) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(octets);
        Files.writeString(
                file,
                "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n",
                StandardCharsets.US_ASCII);
    }
}
