package nl.balint.cms.forms;

import java.net.IDN;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one spelling in which a kind of value is kept, whatever the way in which people type it. */
final class Spelling {

    private static final Pattern MAIL_NAME =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");
    private static final Pattern POSTCODE = Pattern.compile("([1-9][0-9]{3}) ?([A-Z]{2})");
    private static final Pattern DUTCH_DAY = Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})");
    private static final Pattern CLOCK = Pattern.compile("([01]?[0-9]|2[0-3])[:.]([0-5][0-9])(?::00)?");

    private Spelling() {}

    /** Without what nobody sees; a password is what it is. */
    static String clean(FieldKind kind, String text) {
        return switch (kind) {
            case PASSWORD -> text;
            case LONG_TEXT -> CleanText.lines(text);
            case FLAG -> text.strip().matches("(?i)true|on|1|ja") ? "true" : "";
            default -> CleanText.line(text);
        };
    }

    /** The value in its spelling, when the text is one. */
    static Optional<String> of(FieldKind kind, String text) {
        return switch (kind) {
            case EMAIL -> email(text);
            case PHONE -> PhoneNumber.parse(text).map(PhoneNumber::international);
            case POSTCODE -> postcode(text);
            case BIG_NUMBER -> matching(text.replaceAll("(?i)^big|[ .-]", ""), "[0-9]{11}");
            case URL -> url(text);
            case NUMBER ->
                matching(text.replace(" ", ""), "-?[0-9]{1,15}").map(digits -> String.valueOf(Long.parseLong(digits)));
            case DATE -> date(text);
            case TIME -> time(text);
            case CODE -> matching(text.replaceAll("[ -]", ""), "[0-9A-Za-z]+");
            default -> Optional.of(text);
        };
    }

    private static Optional<String> email(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at > 64 || !MAIL_NAME.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return host(text.substring(at + 1)).map(host -> text.substring(0, at) + "@" + host);
    }

    private static Optional<String> host(String text) {
        try {
            String host = IDN.toASCII(text).toLowerCase(Locale.ROOT);
            return host.length() <= 253 && HOST.matcher(host).matches() ? Optional.of(host) : Optional.empty();
        } catch (IllegalArgumentException unwritable) {
            return Optional.empty();
        }
    }

    /** Four digits and two letters; SA, SD and SS are never given out. */
    private static Optional<String> postcode(String text) {
        Matcher code = POSTCODE.matcher(text.toUpperCase(Locale.ROOT));
        return code.matches() && !code.group(2).matches("S[ADS]")
                ? Optional.of(code.group(1) + " " + code.group(2))
                : Optional.empty();
    }

    private static Optional<String> url(String text) {
        String whole = text.contains("://") ? text : "https://" + text;
        try {
            URI uri = URI.create(whole);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web
                            && uri.getUserInfo() == null
                            && uri.getHost() != null
                            && host(uri.getHost()).isPresent()
                    ? Optional.of(uri.toASCIIString())
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** As browsers send it, or as people here write it. */
    private static Optional<String> date(String text) {
        Matcher dutch = DUTCH_DAY.matcher(text);
        try {
            return Optional.of(
                    dutch.matches()
                            ? LocalDate.of(number(dutch, 3), number(dutch, 2), number(dutch, 1))
                                    .toString()
                            : LocalDate.parse(text).toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<String> time(String text) {
        Matcher clock = CLOCK.matcher(text);
        return clock.matches()
                ? Optional.of(LocalTime.of(number(clock, 1), number(clock, 2)).toString())
                : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<String> matching(String text, String pattern) {
        return text.matches(pattern) ? Optional.of(text) : Optional.empty();
    }
}
