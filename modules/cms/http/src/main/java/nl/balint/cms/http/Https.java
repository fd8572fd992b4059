package nl.balint.cms.http;

import java.nio.file.Path;

/**
 * How the server speaks https itself.
 *
 * @param plainPort where plain http is listened to as well, to lead visitors to https; 0 for nowhere
 * @param challenges the folder where a client of ACME lays what it must show at the plain port (RFC 8555, 8.3)
 */
public record Https(Certificate certificate, int plainPort, Path challenges) {}
