package nl.balint.cms.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Binary;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.ValueFactory;
import nl.balint.cms.content.Value.Kind;
import org.apache.jackrabbit.api.JackrabbitValue;

/** The house's values to JCR's and back. */
final class JcrValues {

    private JcrValues() {}

    static Value read(Property property) throws RepositoryException {
        if (!property.isMultiple()) {
            return read(property.getValue());
        }
        List<Value> values = new ArrayList<>();
        for (javax.jcr.Value value : property.getValues()) {
            values.add(read(value));
        }
        return new Value.Many(
                values.isEmpty() ? kind(property.getType()) : values.get(0).kind(), values);
    }

    static void set(javax.jcr.Node node, String name, Value value) throws RepositoryException {
        ValueFactory factory = node.getSession().getValueFactory();
        boolean isMany = value instanceof Value.Many;
        if (node.hasProperty(name) && node.getProperty(name).isMultiple() != isMany) {
            node.getProperty(name).remove();
        }
        if (value instanceof Value.Many many) {
            node.setProperty(name, writeAll(many, factory), type(many.kind()));
        } else {
            node.setProperty(name, write(value, factory));
        }
    }

    static javax.jcr.Value write(Value value, ValueFactory factory) throws RepositoryException {
        if (value instanceof Value.Whole whole) {
            return factory.createValue(whole.number());
        }
        if (value instanceof Value.Fraction fraction) {
            return factory.createValue(fraction.number());
        }
        if (value instanceof Value.Decimal decimal) {
            return factory.createValue(decimal.number());
        }
        if (value instanceof Value.Flag flag) {
            return factory.createValue(flag.isSet());
        }
        if (value instanceof Value.Binary binary) {
            return write(binary, factory);
        }
        return factory.createValue(value.asText(), type(value.kind()));
    }

    static javax.jcr.Value[] writeAll(Value.Many many, ValueFactory factory) throws RepositoryException {
        javax.jcr.Value[] values = new javax.jcr.Value[many.values().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = write(many.values().get(i), factory);
        }
        return values;
    }

    static int type(Kind kind) {
        return switch (kind) {
            case TEXT -> PropertyType.STRING;
            case WHOLE -> PropertyType.LONG;
            case FRACTION -> PropertyType.DOUBLE;
            case DECIMAL -> PropertyType.DECIMAL;
            case FLAG -> PropertyType.BOOLEAN;
            case MOMENT -> PropertyType.DATE;
            case NAME -> PropertyType.NAME;
            case PATH -> PropertyType.PATH;
            case URI -> PropertyType.URI;
            case REFERENCE -> PropertyType.REFERENCE;
            case WEAK_REFERENCE -> PropertyType.WEAKREFERENCE;
            case BINARY -> PropertyType.BINARY;
        };
    }

    private static Kind kind(int type) {
        for (Kind kind : Kind.values()) {
            if (type(kind) == type) {
                return kind;
            }
        }
        return Kind.TEXT;
    }

    private static Value read(javax.jcr.Value value) throws RepositoryException {
        return switch (value.getType()) {
            case PropertyType.LONG -> new Value.Whole(value.getLong());
            case PropertyType.DOUBLE -> new Value.Fraction(value.getDouble());
            case PropertyType.DECIMAL -> new Value.Decimal(value.getDecimal());
            case PropertyType.BOOLEAN -> new Value.Flag(value.getBoolean());
            case PropertyType.DATE -> new Value.Moment(Moments.read(value.getString()));
            case PropertyType.NAME -> new Value.Name(value.getString());
            case PropertyType.PATH -> new Value.Path(value.getString());
            case PropertyType.URI -> new Value.Uri(value.getString());
            case PropertyType.REFERENCE -> new Value.Reference(value.getString(), false);
            case PropertyType.WEAKREFERENCE -> new Value.Reference(value.getString(), true);
            case PropertyType.BINARY -> readBinary(value);
            default -> new Value.Text(value.getString());
        };
    }

    private static Value.Binary readBinary(javax.jcr.Value value) throws RepositoryException {
        Binary binary = value.getBinary();
        String identity = value instanceof JackrabbitValue known ? known.getContentIdentity() : null;
        return new Value.Binary(binary.getSize(), identity == null ? "" : identity, new Stored(binary));
    }

    /** Brings the bytes to the disk now; a node that gets them later only names them. */
    static Value.Binary store(Value.Binary binary, ValueFactory factory) throws RepositoryException {
        return readBinary(write(binary, factory));
    }

    private static javax.jcr.Value write(Value.Binary binary, ValueFactory factory) throws RepositoryException {
        if (binary.source() instanceof Stored stored) {
            return factory.createValue(stored.binary());
        }
        try (InputStream bytes = binary.open()) {
            return factory.createValue(factory.createBinary(bytes));
        } catch (IOException failure) {
            throw new RepositoryException("the bytes could not be read", failure);
        }
    }

    /** Bytes that the store has already. */
    private record Stored(Binary binary) implements Value.Binary.Source {

        @Override
        public InputStream open() throws IOException {
            try {
                return binary.getStream();
            } catch (RepositoryException failure) {
                throw new IOException("A binary cannot be read", failure);
            }
        }
    }
}
