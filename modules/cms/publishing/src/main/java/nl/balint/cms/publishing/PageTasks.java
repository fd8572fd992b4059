package nl.balint.cms.publishing;

import java.util.Optional;
import java.util.stream.Collectors;
import nl.balint.cms.content.Content;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.TaskWords;

/** Says which pages a task is about. */
public final class PageTasks implements TaskWords {

    private final Publishing publishing;
    private final Reviews reviews;

    public PageTasks(Publishing publishing, Reviews reviews) {
        this.publishing = publishing;
        this.reviews = reviews;
    }

    @Override
    public Optional<Subject> subject(NewTask task) {
        boolean isReview = task.kind().equals(Reviewing.TASK);
        if (!isReview && !task.kind().equals(Planning.FAILED)) {
            return Optional.empty();
        }
        try (Content draft = publishing.draft()) {
            return isReview
                    ? reviews.find(draft, task.subject()).map(review -> new Subject("", titles(draft, review), ""))
                    : title(draft, task.subject()).map(title -> new Subject("", title, ""));
        }
    }

    private static String titles(Content draft, Review review) {
        return review.pages().stream()
                .flatMap(offered -> title(draft, offered.page()).stream())
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> title(Content draft, String page) {
        return SitePages.find(draft, page).map(SitePages::title);
    }
}
