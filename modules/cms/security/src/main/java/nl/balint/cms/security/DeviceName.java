package nl.balint.cms.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people recognise a device by.
 *
 * @param browser such as {@code Firefox}; empty when it is none that we know
 * @param system such as {@code Windows}; empty likewise
 */
public record DeviceName(String browser, String system) {

    /** Part of the user agent -> name. The first that fits counts: most browsers claim to be some other one too. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser", "Samsung Internet",
            "Firefox/", "Firefox",
            "FxiOS", "Firefox",
            "CriOS", "Chrome",
            "Chrome/", "Chrome",
            "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Android", "Android",
            "CrOS", "Chromebook",
            "Windows", "Windows",
            "Macintosh", "Mac",
            "Linux", "Linux");

    static DeviceName of(String userAgent) {
        return new DeviceName(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    public boolean isKnown() {
        return !browser.isEmpty() && !system.isEmpty();
    }

    private static String first(Map<String, String> names, String userAgent) {
        Optional<String> found =
                names.keySet().stream().filter(userAgent::contains).findFirst();
        return found.map(names::get).orElse("");
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            names.put(pairs[at], pairs[at + 1]);
        }
        return names;
    }
}
