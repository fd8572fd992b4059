package nl.balint.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The Nu HTML Checker in process: what is wrong with a page, as one line per error. */
final class HtmlChecker {

    private static final Pattern ERROR = Pattern.compile("(?m)^.*(?:error|fatal): .*$");

    private final EmbeddedValidator validator = new EmbeddedValidator();

    HtmlChecker() {
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    }

    List<String> errors(String html) {
        try {
            String told = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            return ERROR.matcher(told).results().map(found -> found.group()).toList();
        } catch (IOException | SAXException failure) {
            throw new IllegalStateException("The page cannot be checked", failure);
        }
    }
}
