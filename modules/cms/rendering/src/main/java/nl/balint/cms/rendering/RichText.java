package nl.balint.cms.rendering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import nl.balint.cms.rendering.internal.text.RichTextCleaner;

/** Cleans the HTML of rich text fields: when it is saved, and again when it is shown or given out as JSON. */
public final class RichText {

    private static final long CHARACTERS_KEPT = 8_000_000;

    private final RichTextCleaner cleaner = new RichTextCleaner();
    private final Cache<String, String> cleaned = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS_KEPT)
            .weigher((String html, String clean) -> html.length() + clean.length())
            .build();

    /** The text without what the site's rich text does not know; link tokens stay as they are. */
    public String clean(String html) {
        return cleaned.get(html, cleaner::clean);
    }
}
