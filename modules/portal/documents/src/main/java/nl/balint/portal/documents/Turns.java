package nl.balint.portal.documents;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentConflict;
import nl.balint.cms.content.ContentDenied;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.ContentRefused;

/**
 * Lets those who change the same folder go one after another. Should another process come in between, the repository
 * notices, and the deed is done again on what there is then.
 */
final class Turns {

    private static final int STRIPES = 64;
    private static final int TRIES = 10;

    private final Lock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    <T> T in(ContentPath folder, Content content, Supplier<T> deed) {
        Lock stripe = stripes[Math.floorMod(folder.hashCode(), STRIPES)];
        stripe.lock();
        try {
            return again(content, deed);
        } finally {
            stripe.unlock();
        }
    }

    private static <T> T again(Content content, Supplier<T> deed) {
        for (int tries = 1; ; tries++) {
            // What another has saved meanwhile is seen from here on.
            content.discard();
            try {
                return deed.get();
            } catch (ContentConflict conflict) {
                if (tries == TRIES) {
                    throw conflict;
                }
            } catch (ContentRefused | ContentDenied refused) {
                // A name that is taken by something that this person may not see.
                content.discard();
                throw new Refusal(Refusal.NAME_TAKEN);
            } catch (RuntimeException failure) {
                content.discard();
                throw failure;
            }
        }
    }
}
