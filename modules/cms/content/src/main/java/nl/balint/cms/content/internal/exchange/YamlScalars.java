package nl.balint.cms.content.internal.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import javax.jcr.ValueFactory;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A scalar of YAML 1.1, with the tags of content files, as a value of JCR. */
final class YamlScalars {

    private static final int LONGEST_INLINE = 16 * 1024 * 1024;
    private static final Pattern TIMESTAMP = Pattern.compile(
            "(\\d{4})-(\\d\\d?)-(\\d\\d?)"
                    + "(?:(?:[Tt]|[ \\t]+)(\\d\\d?):(\\d\\d):(\\d\\d)(?:\\.(\\d*))?(?:[ \\t]*(Z|([-+])(\\d\\d?)(?::(\\d\\d))?))?)?");

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final ValueFactory values;
    private final Path file;

    YamlScalars(ValueFactory values, Path file) {
        this.values = values;
        this.file = file;
    }

    Value value(ScalarNode scalar) throws RepositoryException, IOException {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        return switch (tag.getValue()) {
            case Tag.PREFIX + "str" -> values.createValue(text);
            case Tag.PREFIX + "bool" -> values.createValue(isTrue(text));
            case Tag.PREFIX + "int" -> whole(text);
            case Tag.PREFIX + "float" -> fraction(text);
            case Tag.PREFIX + "timestamp", "!date" -> moment(text);
            case Tag.PREFIX + "binary", "!binary" -> inline(text);
            case "!file" -> beside(text);
            case "!decimal" -> values.createValue(decimal(text));
            case "!name" -> values.createValue(text, PropertyType.NAME);
            case "!path" -> values.createValue(text, PropertyType.PATH);
            case "!uri" -> values.createValue(text, PropertyType.URI);
            case "!reference" -> values.createValue(text, PropertyType.REFERENCE);
            case "!weakreference" -> values.createValue(text, PropertyType.WEAKREFERENCE);
            default -> throw new IllegalArgumentException("the tag " + tag.getValue() + " is not known");
        };
    }

    private static boolean isTrue(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on" -> true;
            default -> false;
        };
    }

    /** YAML 1.1 reads 10:30 as 630, in base 60; whoever wrote it meant a time, which is a text. */
    private Value whole(String written) {
        if (written.contains(":")) {
            return values.createValue(written);
        }
        String text = written.replace("_", "");
        String sign = text.startsWith("-") ? "-" : "";
        String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        BigInteger number;
        if (digits.startsWith("0x")) {
            number = new BigInteger(sign + digits.substring(2), 16);
        } else if (digits.startsWith("0b")) {
            number = new BigInteger(sign + digits.substring(2), 2);
        } else if (digits.length() > 1 && digits.startsWith("0")) {
            number = new BigInteger(sign + digits.substring(1), 8);
        } else {
            number = new BigInteger(sign + digits);
        }
        return number.bitLength() < Long.SIZE
                ? values.createValue(number.longValueExact())
                : values.createValue(new BigDecimal(number));
    }

    private Value fraction(String written) {
        if (written.contains(":")) {
            return values.createValue(written);
        }
        String text = written.replace("_", "").toLowerCase(Locale.ROOT);
        double number = switch (text) {
            case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
            case "-.inf" -> Double.NEGATIVE_INFINITY;
            case ".nan" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
        return values.createValue(number);
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException failure) {
            throw new IllegalArgumentException("'" + text + "' is not a decimal number", failure);
        }
    }

    private Value moment(String text) throws RepositoryException {
        Matcher found = TIMESTAMP.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a date");
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(found, 1),
                    number(found, 2),
                    number(found, 3),
                    number(found, 4),
                    number(found, 5),
                    number(found, 6));
            String milliseconds = (group(found, 7) + "000").substring(0, 3);
            return values.createValue(
                    SECONDS.format(local) + "." + milliseconds + offset(found).getId(), PropertyType.DATE);
        } catch (DateTimeException failure) {
            throw new IllegalArgumentException("'" + text + "' is not a date that exists", failure);
        }
    }

    private static ZoneOffset offset(Matcher found) {
        if (found.group(9) == null) {
            return ZoneOffset.UTC;
        }
        int sign = group(found, 9).equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(found, 10), sign * number(found, 11));
    }

    private static int number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(group(found, group));
    }

    private static String group(Matcher found, int group) {
        String text = found.group(group);
        return text == null ? "" : text;
    }

    private Value inline(String base64) throws RepositoryException, IOException {
        if (base64.length() > LONGEST_INLINE) {
            throw new IllegalArgumentException("is too large to stand inline; put it beside the file and use !file");
        }
        byte[] bytes = Base64.getMimeDecoder().decode(base64);
        try (InputStream stream = new ByteArrayInputStream(bytes)) {
            return values.createValue(values.createBinary(stream));
        }
    }

    /** A file beside the content file, or below where it stands; nothing outside, by whatever way. */
    private Value beside(String relative) throws RepositoryException, IOException {
        Path folder = file.resolveSibling("").toRealPath();
        Path wanted = folder.resolve(relative).normalize();
        if (!wanted.startsWith(folder)) {
            throw new IllegalArgumentException("'" + relative + "' leaves the folder of the content file");
        }
        if (!Files.isRegularFile(wanted)) {
            throw new IllegalArgumentException("there is no file '" + relative + "'");
        }
        if (!wanted.toRealPath().startsWith(folder)) {
            throw new IllegalArgumentException("'" + relative + "' leaves the folder of the content file");
        }
        try (InputStream bytes = Files.newInputStream(wanted)) {
            return values.createValue(values.createBinary(bytes));
        }
    }
}
