package nl.balint.cms.content.internal.exchange;

import java.util.List;
import javax.jcr.Value;

/** A property as a file tells it; the type is one of {@link javax.jcr.PropertyType}. */
record FileProperty(String name, int line, boolean isMany, int type, List<Value> values) {}
