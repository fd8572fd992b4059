package nl.balint.cms.mail;

import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A mail written out. Both parts say the same. */
record Letter(String subject, String text, String html) {

    private static final String LEFT_OUT = "[…]";

    /** Whether one of these words stands in it, also where its line was broken. */
    boolean says(Collection<String> words) {
        return !words.isEmpty() && anyOf(words).matcher(subject + "\n" + text).find();
    }

    /** The same without these words. */
    Letter without(Collection<String> words) {
        Pattern pattern = anyOf(words);
        String other = Matcher.quoteReplacement(LEFT_OUT);
        return new Letter(
                pattern.matcher(subject).replaceAll(other),
                pattern.matcher(text).replaceAll(other),
                pattern.matcher(html).replaceAll(other));
    }

    private static Pattern anyOf(Collection<String> words) {
        return Pattern.compile(
                words.stream().map(Letter::anyhow).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** As it may stand in a text or in HTML. */
    private static String anyhow(String words) {
        return Arrays.stream(words.strip().split("\\s+"))
                .map(word ->
                        Pattern.quote(word).replace("&", "\\E(?:&|&amp;)\\Q").replace("'", "\\E(?:'|&#39;)\\Q"))
                .collect(Collectors.joining("\\s+"));
    }
}
