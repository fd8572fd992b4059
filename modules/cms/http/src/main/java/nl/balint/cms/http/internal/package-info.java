/** Small parts of HTTP that know nothing of requests and answers: parsers and writers of single fields. */
@NullMarked
package nl.balint.cms.http.internal;

import org.jspecify.annotations.NullMarked;
