/** {@code cmsfn}, {@code damfn}, {@code navfn}, {@code sitefn}, {@code resfn}: what templates may call by name. */
@NullMarked
package nl.balint.cms.rendering.internal.functions;

import org.jspecify.annotations.NullMarked;
