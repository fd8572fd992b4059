package nl.balint.cms.forms;

/** Other signs for a digit, a space or a dash as the usual one; signs without a look of their own are left out. */
public final class PlainSigns {

    private PlainSigns() {}

    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            if (sign > 0x7F && Character.isDigit(sign)) {
                plain.append((char) ('0' + Character.digit(sign, 10)));
            } else if (Character.getType(sign) == Character.SPACE_SEPARATOR) {
                plain.append(' ');
            } else if (Character.getType(sign) == Character.DASH_PUNCTUATION) {
                plain.append('-');
            } else if (Character.getType(sign) != Character.FORMAT) {
                plain.append(sign);
            }
        }
        return plain.toString();
    }
}
