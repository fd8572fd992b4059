package nl.balint.cms.editing;

import java.util.List;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.publishing.Planned;

/**
 * A page in a list.
 *
 * @param path where it stands: {@code /opleiding/begeleider}
 * @param title as visitors read it
 * @param template what kind of page it is, in words
 * @param planned what is to happen with it by itself, or did
 * @param below how many pages stand right below it
 * @param isMine whether who looks may write it
 */
public record PageLine(
        String id,
        String path,
        String title,
        String template,
        PageState state,
        List<Planned.Act> planned,
        int below,
        boolean isMine) {

    public PageLine {
        planned = List.copyOf(planned);
    }
}
