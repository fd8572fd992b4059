package nl.balint.cms.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailKind;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.Tasks;

/** Has pages looked at by a second person, who puts them on the site or sends them back. */
public final class Reviewing {

    /** Of the task for who looks. */
    static final String TASK = "page.review";

    /** Where who looks, and who asked, see how it stands. */
    public static final String SCREENS = "/beheer/nakijken";

    private static final String OFFICE = "role:eindredactie";
    private static final Duration TO_LOOK = Duration.ofDays(3);
    private static final Duration KEPT = Duration.ofDays(365);

    private final Sources sources;
    private final Post post;
    private final BiConsumer<Content, AuditLine> log;
    private final Clock clock;

    /** What it stands on. */
    public record Sources(Publishing publishing, Planning planning, Versions versions, Reviews reviews, Tasks tasks) {}

    /**
     * How people hear of it.
     *
     * @param outbox takes a mail, to be saved with what it tells of
     * @param addresses the mail address of whoever has an id
     * @param home the address of the site, such as {@code https://balint.example}
     */
    public record Post(BiConsumer<Content, Mail> outbox, Function<String, Optional<String>> addresses, String home) {}

    /**
     * Begins.
     *
     * @param log takes what was done, to be saved with it
     */
    public Reviewing(Sources sources, Post post, BiConsumer<Content, AuditLine> log, Clock clock) {
        this.sources = sources;
        this.post = post;
        this.log = log;
        this.clock = clock;
    }

    /** Offers pages as they are now; what is written after this is not part of it. */
    public Review ask(String who, List<ContentPath> paths, String note) {
        return sources.publishing().once(content -> {
            List<Review.Offered> pages = paths.stream()
                    .map(path -> SitePages.get(content, path))
                    .map(page -> sources.versions().add(content, page, Version.Kind.OFFERED, who, ""))
                    .map(version -> new Review.Offered(version.page(), version.number()))
                    .toList();
            Review review = sources.reviews().add(content, pages, who, note);
            sources.tasks()
                    .add(
                            content,
                            new NewTask(
                                    TASK,
                                    OFFICE,
                                    review.id(),
                                    address(review),
                                    clock.instant().plus(TO_LOOK)));
            note(content, "page.review-asked", who, review);
            return review;
        });
    }

    /** Where a review is seen. */
    public static String address(Review review) {
        return SCREENS + "/" + review.id();
    }

    /** Says something about it. */
    public void remark(String who, String id, String text) {
        open(id, (content, review) -> sources.reviews().remark(content, review, who, text));
    }

    /** Puts what was offered on the site, all of it or nothing. */
    public void approve(String who, String id) {
        open(id, (content, review) -> {
            review.pages().stream()
                    .sorted(Comparator.comparing(
                            offered -> page(content, offered).path()))
                    .forEach(offered -> sources.publishing()
                            .publish(content, who, page(content, offered), version(content, offered)));
            close(content, who, review, Review.State.APPROVED);
        });
    }

    /** The same at a moment to come. */
    public void approve(String who, String id, Instant at) {
        open(id, (content, review) -> {
            review.pages()
                    .forEach(offered -> sources.planning()
                            .put(
                                    content,
                                    new Planned(
                                            offered.page(),
                                            Planned.Act.PUBLISH,
                                            at,
                                            who,
                                            offered.version(),
                                            review.id(),
                                            false)));
            close(content, who, review, Review.State.APPROVED);
        });
    }

    /** It is not good yet; the reason stands with the remarks. */
    public void sendBack(String who, String id, String reason) {
        open(id, (content, review) -> {
            sources.reviews().remark(content, review, who, reason);
            close(content, who, review, Review.State.SENT_BACK);
        });
    }

    /** Who asked does not ask any more. */
    public void withdraw(String who, String id) {
        open(id, (content, review) -> {
            if (!review.who().equals(who)) {
                throw SitePages.missing();
            }
            close(content, who, review, Review.State.WITHDRAWN);
        });
    }

    /** Forgets what was decided long ago. */
    public void tidy(Content content) {
        sources.reviews().tidy(content, clock.instant().minus(KEPT));
    }

    private void close(Content content, String who, Review review, Review.State state) {
        sources.reviews().close(content, review, state);
        sources.tasks().doneAbout(content, review.id(), who);
        String event = state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        note(content, "page.review-" + event, who, review);
        if (state != Review.State.WITHDRAWN && !who.equals(review.who())) {
            post.addresses().apply(review.who()).ifPresent(mailTo(content, review, event));
        }
    }

    private Consumer<String> mailTo(Content content, Review review, String event) {
        return to -> post.outbox()
                .accept(
                        content,
                        new Mail(
                                "publishing:mails/" + event,
                                to,
                                Map.of("link", post.home() + address(review)),
                                MailKind.SERVICE));
    }

    private void note(Content content, String event, String who, Review review) {
        review.pages()
                .forEach(offered -> log.accept(content, AuditLine.by(who, event, SitePages.subject(offered.page()))));
    }

    private static Node page(Content content, Review.Offered offered) {
        return SitePages.find(content, offered.page()).orElseThrow(SitePages::missing);
    }

    private Version version(Content content, Review.Offered offered) {
        return sources.versions()
                .find(content, offered.page(), offered.version())
                .orElseThrow(SitePages::missing);
    }

    private void open(String id, BiConsumer<Content, Review> deed) {
        sources.publishing().once(content -> {
            Review review =
                    sources.reviews().find(content, id).filter(Review::isOpen).orElseThrow(SitePages::missing);
            deed.accept(content, review);
            return review;
        });
    }
}
