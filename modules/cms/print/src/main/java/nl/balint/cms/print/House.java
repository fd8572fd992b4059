package nl.balint.cms.print;

import java.util.Map;

/** Who writes: what a paper shows as {@code screen.house}. */
public record House(String name, String email, String baseUrl) {

    Map<String, String> words() {
        return Map.of("name", name, "email", email, "baseUrl", baseUrl);
    }
}
