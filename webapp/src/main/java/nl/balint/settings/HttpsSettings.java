package nl.balint.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import nl.balint.cms.http.Certificate;
import nl.balint.cms.http.Https;
import org.jspecify.annotations.Nullable;

/** The keys of {@code config/server.properties} by which the server speaks https itself. */
final class HttpsSettings {

    private static final String PASSWORD = "BALINT_CERTIFICATE_PASSWORD";

    private HttpsSettings() {}

    /** Null when no certificate is named: plain http, behind a proxy or on one machine. */
    static @Nullable Https read(SettingsFile file, Path home, Path data, Map<String, String> environment) {
        file.standard("certificate", "");
        file.standard("certificateKey", "");
        file.standard("plainPort", "0");
        String chain = file.text("certificate");
        String key = file.text("certificateKey");
        int plainPort = file.number("plainPort", 0, 65_535);
        if (chain.isEmpty()) {
            if (!key.isEmpty() || plainPort != 0) {
                file.problem("certificate", "must name the certificate that goes with certificateKey and plainPort");
            }
            return null;
        }
        Certificate certificate = key.isEmpty()
                ? new Certificate.Store(home.resolve(chain), environment.getOrDefault(PASSWORD, ""))
                : new Certificate.Pem(home.resolve(chain), home.resolve(key));
        check(certificate, file);
        return new Https(certificate, plainPort, data.resolve("acme/.well-known/acme-challenge"));
    }

    private static void check(Certificate certificate, SettingsFile file) {
        try {
            certificate.end();
            Path secret = certificate.files().get(certificate.files().size() - 1);
            if (SecretFiles.isOpenToOthers(secret)) {
                file.problem(
                        "certificate", "has its key in " + secret + ", which others may read; chmod 600 mends that");
            }
        } catch (IOException | GeneralSecurityException failure) {
            file.problem("certificate", "cannot be used: " + failure.getMessage());
        }
    }
}
