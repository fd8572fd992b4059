package nl.balint.cms.wording;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What mails and letters say: the words of the redactie where there are any, otherwise those of the template. Words
 * that do not work never keep a mail from leaving: it leaves with those of the house, and somebody is told.
 */
public final class Wordings {

    private static final Logger LOG = LoggerFactory.getLogger(Wordings.class);

    private final WordingStore store;
    private final Writings writings;
    private final Frames frames;
    private final Consumer<String> alarm;

    /**
     * Stands between who writes and the templates.
     *
     * @param alarm is given the name, as it stands in addresses, of what could not be written in the words of the
     *     redactie
     */
    Wordings(WordingStore store, Writings writings, Frames frames, Consumer<String> alarm) {
        this.store = store;
        this.writings = writings;
        this.frames = frames;
        this.alarm = alarm;
    }

    /** The HTML of a mail or letter, for whoever sends or prints it. */
    public String text(String template, Map<String, ?> model) {
        String house = frames.house(template, model);
        return own(template, model, house).orElse(house);
    }

    private Optional<String> own(String template, Map<String, ?> model, String house) {
        try {
            Optional<Version> version = store.current(Writing.slug(template)).filter(Version::isOwn);
            return version.isEmpty()
                    ? Optional.empty()
                    : written(template, version.get().words(), model, house);
        } catch (RuntimeException broken) {
            LOG.warn("The words that were kept for {} cannot be shown; those of the house are", template, broken);
            tell(Writing.slug(template));
            return Optional.empty();
        }
    }

    private Optional<String> written(String template, Words words, Map<String, ?> model, String house) {
        Writing writing = writings.find(template)
                .filter(Writing::isOpen)
                .orElseThrow(() -> new BrokenWording("the template cannot be changed any more"));
        if (!WordsCheck.of(writing, words).isEmpty()) {
            throw new BrokenWording("the placeholders of the template are others now");
        }
        return frames.written(writing, words, model, house);
    }

    private void tell(String slug) {
        try {
            alarm.accept(slug);
        } catch (RuntimeException deaf) {
            LOG.error("Nobody could be told that the words of {} do not work", slug, deaf);
        }
    }
}
