package nl.balint.cms.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a renewed certificate while the server runs; whoever is connected notices nothing. */
final class Renewal extends AbstractLifeCycle {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    private final Certificate certificate;
    private final SslContextFactory.Server tls;
    private final ServerConnector connector;
    private final Duration period;
    private List<FileTime> known;

    Renewal(Certificate certificate, SslContextFactory.Server tls, ServerConnector connector, Duration period) {
        this.certificate = certificate;
        this.tls = tls;
        this.connector = connector;
        this.period = period;
        this.known = times();
    }

    @Override
    protected void doStart() {
        next();
    }

    private void next() {
        connector.getScheduler().schedule(this::look, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!isRunning()) {
            return;
        }
        List<FileTime> times = times();
        if (!times.isEmpty() && !times.equals(known)) {
            known = times;
            take();
        }
        next();
    }

    /** A certificate without its key yet, or half written, is tried again when its files change. */
    private void take() {
        try {
            KeyStore renewed = certificate.read();
            tls.reload(factory -> factory.setKeyStore(renewed));
            LOG.info("The certificate was renewed; it ends {}", certificate.end());
        } catch (Exception failure) {
            LOG.warn("The new certificate cannot be used; the one before stays: {}", failure.getMessage());
        }
    }

    private List<FileTime> times() {
        List<FileTime> times = new ArrayList<>();
        try {
            for (Path file : certificate.files()) {
                times.add(Files.getLastModifiedTime(file));
            }
            return times;
        } catch (IOException absent) {
            return List.of();
        }
    }

    /** What speaks TLS with this certificate. */
    static SslContextFactory.Server tls(Certificate certificate) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        try {
            tls.setKeyStore(certificate.read());
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException("The certificate cannot be used: " + failure.getMessage(), failure);
        }
        tls.setKeyManagerPassword(certificate.password());
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        // All of TLS 1.3, and of 1.2 what seals and signs at once, with a key for each connection.
        tls.setIncludeCipherSuites("TLS_AES_.*", "TLS_CHACHA20_.*", "TLS_ECDHE_.*_(GCM|CHACHA20)_.*");
        // Names are judged by Reception, which answers 421.
        tls.setSniRequired(false);
        return tls;
    }
}
