package nl.balint.portal.directory.people;

/**
 * What somebody wrote for the directory. Whether it is shown is a matter of consent, for each of them apart.
 *
 * @param languages in which they lead: "Nederlands, Engels"
 * @param phone a number for this, not that of the practice
 * @param about a few lines on how they work
 * @param hidden whether search engines are asked to leave the page alone
 * @param photo the mark of the photograph, another for another photograph; empty when there is none
 */
public record Profile(String languages, String phone, String about, boolean hidden, String photo) {

    public static final Profile EMPTY = new Profile("", "", "", false, "");
}
