package nl.balint.portal.members;

import nl.balint.portal.members.internal.text.CleanText;

/**
 * What somebody is to the society, apart from groups.
 *
 * @param number the member number; empty for none
 * @param profession "huisarts", "psychotherapeut"
 * @param circle the LHV-kring; empty when not told
 */
public record Standing(String number, String profession, String circle) {

    public static final Standing NONE = new Standing("", "", "");

    public Standing {
        number = CleanText.line(number);
        profession = CleanText.line(profession);
        circle = CleanText.line(circle);
    }
}
