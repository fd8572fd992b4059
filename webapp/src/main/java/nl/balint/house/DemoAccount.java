package nl.balint.house;

/**
 * How one of the sample people signs in.
 *
 * @param role what they are, in Dutch
 * @param group the name of their group; empty for none
 * @param totpSecret what an authenticator app is given, in Base32; empty for somebody who has still to set one up
 */
public record DemoAccount(
        String key,
        String userId,
        String name,
        String email,
        String role,
        String group,
        String password,
        String totpSecret) {}
