package nl.balint.cms.editing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts one area or component out of a page that was made for editors, by the comments around it. */
final class PartHtml {

    private static final Pattern MARK =
            Pattern.compile("<!-- (/)?cms:(area|component)(?: content=\"[a-z]+:([^\"]*)\")?[^>]*?-->");

    private PartHtml() {}

    /** With its comments; nothing when the page does not show that part. */
    static Optional<String> of(String page, String path) {
        Matcher mark = MARK.matcher(page);
        int begin = -1;
        int deep = 0;
        while (mark.find()) {
            boolean ends = mark.group(1) != null;
            if (begin < 0 && !ends && path.equals(mark.group(3))) {
                begin = mark.start();
                deep = 1;
            } else if (begin >= 0) {
                deep += ends ? -1 : 1;
                if (deep == 0) {
                    return Optional.of(page.substring(begin, mark.end()));
                }
            }
        }
        return Optional.empty();
    }
}
