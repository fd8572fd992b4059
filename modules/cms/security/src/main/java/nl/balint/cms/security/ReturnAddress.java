package nl.balint.cms.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestPath;

/** Where somebody wanted to go: a path on this site, never anywhere else. */
public final class ReturnAddress {

    /** The name of the parameter that brings it along. */
    public static final String NAME = "terug";

    private static final int LONGEST = 500;

    private ReturnAddress() {}

    /** The address as it was given, when it is one that we lead to; otherwise the home of whoever signed in. */
    public static String of(String given) {
        return isLocal(given) ? given : Addresses.HOME;
    }

    /** That address with a way back to this one. */
    public static String with(String address, String back) {
        return back.equals(Addresses.HOME) || back.isEmpty()
                ? address
                : address + "?" + NAME + "=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** The page from which the request comes: itself when it only reads, otherwise the one that holds the form. */
    static String from(Request request) {
        if (request.method().isSafe() && request.header("HX-Request").isEmpty()) {
            return of(request.target());
        }
        return request.header("HX-Current-URL")
                .or(() -> request.header("Referer"))
                .flatMap(ReturnAddress::localPart)
                .map(ReturnAddress::of)
                .orElse(Addresses.HOME);
    }

    private static boolean isLocal(String given) {
        boolean plain = given.length() <= LONGEST
                && given.chars().allMatch(character -> character > ' ' && character < 127 && character != '\\');
        if (!plain || !given.startsWith("/") || given.startsWith("//")) {
            return false;
        }
        try {
            URI uri = new URI(given);
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && uri.getRawFragment() == null
                    && RequestPath.parse(uri.getRawPath())
                            .filter(ReturnAddress::isDestination)
                            .isPresent();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** Not the door itself: who came in need not come in again, and nobody is led out. */
    private static boolean isDestination(RequestPath path) {
        return !path.isWithin(Addresses.SIGN_IN)
                && !path.isWithin(Addresses.SIGN_OUT)
                && !path.isWithin(Addresses.FORGOTTEN)
                && !path.isWithin(Addresses.INVITATION)
                && !path.isWithin(Addresses.CONFIRM);
    }

    private static Optional<String> localPart(String whole) {
        try {
            URI uri = new URI(whole);
            String query = uri.getRawQuery();
            return Optional.ofNullable(uri.getRawPath()).map(path -> query == null ? path : path + "?" + query);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
