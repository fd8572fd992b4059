package nl.balint.cms.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What a property holds: one value of one kind, or many of the same kind. */
public sealed interface Value {

    /** The kinds of JCR, in the house's words. */
    enum Kind {
        TEXT,
        WHOLE,
        FRACTION,
        DECIMAL,
        FLAG,
        MOMENT,
        NAME,
        PATH,
        URI,
        REFERENCE,
        WEAK_REFERENCE,
        BINARY
    }

    Kind kind();

    /** The value as a line of text, the way JCR writes it; of many values one after another, of a binary nothing. */
    String asText();

    record Text(String text) implements Value {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public String asText() {
            return text;
        }
    }

    record Whole(long number) implements Value {
        @Override
        public Kind kind() {
            return Kind.WHOLE;
        }

        @Override
        public String asText() {
            return Long.toString(number);
        }
    }

    record Fraction(double number) implements Value {
        @Override
        public Kind kind() {
            return Kind.FRACTION;
        }

        @Override
        public String asText() {
            return Double.toString(number);
        }
    }

    record Decimal(BigDecimal number) implements Value {
        @Override
        public Kind kind() {
            return Kind.DECIMAL;
        }

        @Override
        public String asText() {
            return number.toString();
        }
    }

    record Flag(boolean isSet) implements Value {
        @Override
        public Kind kind() {
            return Kind.FLAG;
        }

        @Override
        public String asText() {
            return Boolean.toString(isSet);
        }
    }

    /** A date and time, kept to the millisecond with its offset; its year has at most four digits. */
    record Moment(OffsetDateTime at) implements Value {
        public Moment {
            at = at.truncatedTo(ChronoUnit.MILLIS);
            if (Math.abs(at.getYear()) > 9_999) {
                throw new IllegalArgumentException("A year has at most four digits, unlike " + at);
            }
        }

        @Override
        public Kind kind() {
            return Kind.MOMENT;
        }

        @Override
        public String asText() {
            return Moments.write(at);
        }
    }

    record Name(String name) implements Value {
        @Override
        public Kind kind() {
            return Kind.NAME;
        }

        @Override
        public String asText() {
            return name;
        }
    }

    record Path(String path) implements Value {
        @Override
        public Kind kind() {
            return Kind.PATH;
        }

        @Override
        public String asText() {
            return path;
        }
    }

    record Uri(String uri) implements Value {
        @Override
        public Kind kind() {
            return Kind.URI;
        }

        @Override
        public String asText() {
            return uri;
        }
    }

    /** The id of another node. One that is not weak keeps that node from being deleted. */
    record Reference(String id, boolean weak) implements Value {
        @Override
        public Kind kind() {
            return weak ? Kind.WEAK_REFERENCE : Kind.REFERENCE;
        }

        @Override
        public String asText() {
            return id;
        }
    }

    /**
     * Bytes that are streamed, never held.
     *
     * @param identity the same for the same bytes; empty when they are not stored yet, or so small that the tree holds
     *     them
     */
    record Binary(long size, String identity, Source source) implements Value {

        /** Where the bytes come from; may be opened more than once. */
        public interface Source {
            InputStream open() throws IOException;
        }

        public static Binary of(byte[] bytes) {
            byte[] copy = bytes.clone();
            return new Binary(copy.length, "", () -> new ByteArrayInputStream(copy));
        }

        public static Binary of(java.nio.file.Path file) {
            try {
                return new Binary(Files.size(file), "", () -> Files.newInputStream(file));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        public InputStream open() throws IOException {
            return source.open();
        }

        @Override
        public Kind kind() {
            return Kind.BINARY;
        }

        @Override
        public String asText() {
            return "";
        }
    }

    /** Zero or more values of one kind. */
    record Many(Kind kind, List<Value> values) implements Value {
        public Many {
            values = List.copyOf(values);
            for (Value value : values) {
                if (value instanceof Many || value.kind() != kind) {
                    throw new IllegalArgumentException("Each value is a " + kind + ", not " + value);
                }
            }
        }

        @Override
        public String asText() {
            return String.join(", ", values.stream().map(Value::asText).toList());
        }
    }

    static Text of(String text) {
        return new Text(text);
    }

    static Whole of(long number) {
        return new Whole(number);
    }

    static Fraction of(double number) {
        return new Fraction(number);
    }

    static Decimal of(BigDecimal number) {
        return new Decimal(number);
    }

    static Flag of(boolean isSet) {
        return new Flag(isSet);
    }

    static Moment of(OffsetDateTime at) {
        return new Moment(at);
    }

    static Many of(List<String> texts) {
        return new Many(Kind.TEXT, texts.stream().<Value>map(Text::new).toList());
    }
}
