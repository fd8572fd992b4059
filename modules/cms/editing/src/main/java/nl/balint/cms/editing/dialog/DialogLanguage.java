package nl.balint.cms.editing.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.balint.cms.definitions.DialogDefinition;
import nl.balint.cms.definitions.SiteDefinition;
import nl.balint.cms.http.Request;

/**
 * The language in which somebody fills in a dialog: the first of the site, or the one that the word {@code taal} in the
 * address names.
 *
 * @param site the languages of the site
 */
public record DialogLanguage(SiteDefinition.Languages site, Locale locale) {

    private static final String WORD = "taal";

    /** What somebody asks for; another word than a language of the site is the first. */
    public static DialogLanguage of(SiteDefinition.Languages site, Request request) {
        String asked = request.query(WORD).orElse("");
        Locale locale = site.others().stream()
                .filter(each -> each.toString().equals(asked))
                .findFirst()
                .orElse(site.defaultLocale());
        return new DialogLanguage(site, locale);
    }

    /** The dialog with its fields as this language keeps them. */
    public DialogDefinition of(DialogDefinition dialog) {
        return isFirst(locale) ? dialog : dialog.in(locale);
    }

    /** An address of the dialog in this language. */
    public String address(String address) {
        return address(address, locale);
    }

    private String address(String address, Locale language) {
        return isFirst(language) ? address : address + "&" + WORD + "=" + language;
    }

    private boolean isFirst(Locale language) {
        return language.equals(site.defaultLocale());
    }

    /** A language to go to. */
    public record Way(String label, String address, boolean current) {}

    /**
     * The languages in which a dialog can be filled in; none when there is one only, or nothing in it differs.
     *
     * @param address of the dialog in the first language
     */
    public List<Way> ways(DialogDefinition dialog, String address, Locale reader) {
        if (site.others().isEmpty() || !dialog.isTranslated()) {
            return List.of();
        }
        List<Locale> all = new ArrayList<>(List.of(site.defaultLocale()));
        all.addAll(site.others());
        return all.stream()
                .map(each -> new Way(
                        capital(each.getDisplayName(reader), reader), address(address, each), each.equals(locale)))
                .toList();
    }

    private static String capital(String name, Locale reader) {
        return name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }
}
