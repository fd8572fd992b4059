package nl.balint.portal.members;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.balint.portal.members.internal.text.Folded;

/** Finds people by the beginnings of the words of their names, as loosely as names are typed: "vandenberg", "oz". */
final class NameSearch {

    private static final int NONE = 0;

    private final boolean isOpen;
    private final String asked;
    private final String joined;

    NameSearch(String asked) {
        this.isOpen = asked.isBlank();
        this.asked = Folded.asked(asked);
        this.joined = this.asked.replace(" ", "");
    }

    List<Member> in(List<Member> members) {
        if (isOpen) {
            return members;
        }
        if (asked.isEmpty()) {
            return List.of();
        }
        ToIntFunction<Member> fit = this::fit;
        return members.stream()
                .filter(member -> fit.applyAsInt(member) > NONE)
                .sorted(Comparator.comparingInt(fit).reversed())
                .toList();
    }

    private int fit(Member member) {
        PersonName name = member.name();
        String core = Folded.asked(name.surname().core());
        if (core.equals(asked) || Folded.asked(name.full()).equals(asked)) {
            return 4;
        }
        if (core.startsWith(asked)) {
            return 3;
        }
        String all = Folded.asked(name.full() + " " + name.initials() + " "
                + name.own().core() + " " + name.partner().core());
        if (begins(all)) {
            return 2;
        }
        String wider = all + " "
                + Folded.asked(member.practice().address().town() + " "
                        + member.contact().email());
        return hasEachWord(wider) ? 1 : NONE;
    }

    /** Whether the words, written in one piece, begin somewhere at a word. */
    private boolean begins(String words) {
        String[] parts = words.split(" ", -1);
        for (int i = 0; i < parts.length; i++) {
            if (String.join("", Arrays.copyOfRange(parts, i, parts.length)).startsWith(joined)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasEachWord(String words) {
        String spaced = " " + words;
        return Arrays.stream(asked.split(" ", -1)).allMatch(word -> spaced.contains(" " + word));
    }
}
