package nl.balint.cms.http;

import java.time.Duration;

/**
 * How much the door takes from one visitor before it refuses.
 *
 * @param headerBytes request line and header fields together; more is 431
 * @param addressBytes the request target; more is 414
 * @param parameters pairs in a query; more is 400
 * @param fields pairs in a form, such as the pages that go on the site together; more is 400
 * @param formBytes a form without files; more is 413
 * @param idle how long a connection may be silent
 * @param head how long a visitor may take to send the head of a request
 * @param connections open connections at once
 * @param connectionsOfOne open connections of one address, unless it is a proxy of ours
 * @param renewal how often is looked whether the certificate was renewed
 * @param stop how long a stop waits for requests that are being answered
 */
public record Limits(
        int headerBytes,
        int addressBytes,
        int parameters,
        int fields,
        int formBytes,
        Duration idle,
        Duration head,
        int connections,
        int connectionsOfOne,
        Duration renewal,
        Duration stop) {

    public static final Limits STANDARD = new Limits(
            16 * 1024,
            4 * 1024,
            256,
            4_096,
            1024 * 1024,
            Duration.ofSeconds(30),
            Duration.ofSeconds(20),
            4096,
            50,
            Duration.ofMinutes(1),
            Duration.ofSeconds(20));
}
