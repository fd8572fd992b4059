package nl.balint.cms.content;

import javax.jcr.AccessDeniedException;
import javax.jcr.InvalidItemStateException;
import javax.jcr.ItemExistsException;
import javax.jcr.ItemNotFoundException;
import javax.jcr.NamespaceException;
import javax.jcr.PathNotFoundException;
import javax.jcr.ReferentialIntegrityException;
import javax.jcr.RepositoryException;
import javax.jcr.UnsupportedRepositoryOperationException;
import javax.jcr.ValueFormatException;
import javax.jcr.lock.LockException;
import javax.jcr.nodetype.ConstraintViolationException;
import javax.jcr.nodetype.NoSuchNodeTypeException;
import org.apache.jackrabbit.oak.plugins.document.DocumentStoreException;

/** The line over which JCR's checked exceptions do not come: each becomes a failure with a name. */
final class Jcr {

    /** A question to JCR. */
    interface Question<T> {
        T ask() throws RepositoryException;
    }

    /** A deed in JCR. */
    interface Deed {
        void run() throws RepositoryException;
    }

    private Jcr() {}

    /** Asks; the verb and its object tell what went wrong when it does. */
    static <T> T ask(String verb, Object what, Question<T> question) {
        try {
            return question.ask();
        } catch (RepositoryException failure) {
            throw failure(verb, what, failure);
        } catch (DocumentStoreException away) {
            throw new ContentUnavailable("Could not " + verb + " " + what + ": " + away.getMessage(), away);
        }
    }

    static void run(String verb, Object what, Deed deed) {
        ask(verb, what, () -> {
            deed.run();
            return what;
        });
    }

    static RuntimeException failure(String verb, Object what, RepositoryException cause) {
        String message = "Could not " + verb + " " + what + ": " + cause.getMessage();
        if (cause instanceof PathNotFoundException || cause instanceof ItemNotFoundException) {
            return new MissingContent(message, cause);
        }
        if (cause instanceof AccessDeniedException) {
            return new ContentDenied(message, cause);
        }
        if (cause instanceof ReferentialIntegrityException || isRefusal(cause)) {
            return new ContentRefused(message, cause);
        }
        if (cause instanceof InvalidItemStateException) {
            return new ContentConflict(message, cause);
        }
        return new ContentUnavailable(message, cause);
    }

    private static boolean isRefusal(RepositoryException cause) {
        return cause instanceof ConstraintViolationException
                || cause instanceof ItemExistsException
                || cause instanceof NoSuchNodeTypeException
                || cause instanceof ValueFormatException
                || cause instanceof NamespaceException
                || cause instanceof LockException
                || cause instanceof UnsupportedRepositoryOperationException;
    }
}
