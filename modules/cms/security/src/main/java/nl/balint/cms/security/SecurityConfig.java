package nl.balint.cms.security;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How strict the door is, as {@code config/security.properties} says.
 *
 * @param baseUrl the address of the site as visitors know it; links in mails begin with it
 * @param houseName what authenticator apps and passkeys call the site
 * @param houseWords words that a password must not be made of
 */
public record SecurityConfig(
        URI baseUrl,
        String houseName,
        List<String> houseWords,
        Terms sessions,
        Lifetimes lifetimes,
        Lengths lengths,
        Brakes brakes) {

    /** How long somebody stays signed in: without a request, and at most. */
    public record Terms(Duration memberIdle, Duration memberAtMost, Duration officeIdle, Duration officeAtMost) {

        public static final Terms STANDARD =
                new Terms(Duration.ofHours(8), Duration.ofDays(30), Duration.ofMinutes(30), Duration.ofHours(12));
    }

    /** How long what was sent or shown can be used. */
    public record Lifetimes(
            Duration invitation, Duration reset, Duration emailChange, Duration emailUndo, Duration proof) {

        public static final Lifetimes STANDARD = new Lifetimes(
                Duration.ofDays(7),
                Duration.ofMinutes(30),
                Duration.ofHours(24),
                Duration.ofHours(48),
                Duration.ofMinutes(10));
    }

    /** How many characters a password has at least. */
    public record Lengths(int member, int office) {

        public static final Lengths STANDARD = new Lengths(12, 15);

        /** The roles whose passwords are the longer ones. */
        private static final Set<String> LONGER = Set.of("redactie", "eindredactie", "beheer");

        /** The roles for which the shorter one will do. */
        Set<String> withShorter(Set<String> roles) {
            return roles.stream().filter(role -> !LONGER.contains(role)).collect(Collectors.toSet());
        }

        int least(Set<String> roles) {
            return roles.stream().anyMatch(LONGER::contains) ? office : member;
        }
    }

    /**
     * What one account may do within a short time before it is slowed down and the operator is told.
     *
     * @param misses asking for what is not there, or not theirs; they come back in ten minutes
     * @param downloads different documents; they come back in an hour
     */
    public record Brakes(int misses, int downloads) {

        public static final Brakes STANDARD = new Brakes(20, 300);
    }

    public SecurityConfig {
        houseWords = List.copyOf(houseWords);
    }

    /** For one machine: development and tests. */
    public static SecurityConfig local() {
        return new SecurityConfig(
                URI.create("http://localhost"),
                "Balint",
                List.of("balint", "balintgroep", "intervisie"),
                Terms.STANDARD,
                Lifetimes.STANDARD,
                Lengths.STANDARD,
                Brakes.STANDARD);
    }

    public boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** What browsers call this site: scheme, host and, where it is not the usual one, port. */
    public String origin() {
        String port = baseUrl.getPort() < 0 ? "" : ":" + baseUrl.getPort();
        return baseUrl.getScheme() + "://" + baseUrl.getHost() + port;
    }

    /** The whole address of a local one. */
    String link(String address) {
        return baseUrl + address;
    }
}
