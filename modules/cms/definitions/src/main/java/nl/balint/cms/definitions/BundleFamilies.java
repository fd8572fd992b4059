package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The files of texts, and what each lacks beside its own in another language. */
final class BundleFamilies {

    private final List<Member> members = new ArrayList<>();

    private record Member(String file, Locale locale, Map<String, String> texts) {

        Set<String> keys() {
            return texts.keySet();
        }

        /** {@code /site/i18n/site-messages} of {@code /site/i18n/site-messages_nl.properties}. */
        String family() {
            String name = file.substring(0, file.length() - ".properties".length());
            return locale.equals(Locale.ROOT)
                    ? name
                    : name.substring(0, name.length() - locale.toString().length() - 1);
        }

        /** Whether its texts are shown to those who read the other, when that has none. */
        boolean standsInFor(Member other) {
            return locale.equals(Locale.ROOT)
                    || locale.equals(other.locale())
                    || locale.equals(Locale.forLanguageTag(other.locale().getLanguage()));
        }
    }

    void add(String file, Locale locale, Map<String, String> texts) {
        members.add(new Member(file, locale, Map.copyOf(texts)));
    }

    List<MessageBundle> files() {
        return members.stream()
                .map(member -> new MessageBundle(
                        member.file().split("/", 3)[1],
                        member.locale().toLanguageTag().replace("und", ""),
                        member.file(),
                        member.texts(),
                        missing(member)))
                .sorted(Comparator.comparing(MessageBundle::file))
                .toList();
    }

    private List<String> missing(Member member) {
        Set<String> missing = new TreeSet<>();
        List<Member> family = members.stream()
                .filter(other -> other.family().equals(member.family()))
                .toList();
        if (!member.locale().equals(Locale.ROOT)) {
            family.forEach(other -> missing.addAll(other.keys()));
            family.stream()
                    .filter(other -> other.standsInFor(member))
                    .forEach(other -> missing.removeAll(other.keys()));
        }
        return List.copyOf(missing);
    }
}
