package nl.balint.portal.directory.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.balint.portal.directory.DirectoryResult;
import nl.balint.portal.directory.GroupListing;
import nl.balint.portal.directory.Question;
import nl.balint.portal.directory.finding.Finder;
import nl.balint.portal.directory.finding.Found;
import nl.balint.portal.directory.finding.Where;
import nl.balint.portal.directory.finding.Wish;
import nl.balint.portal.directory.map.GroupMap;
import nl.balint.portal.places.Place;
import nl.balint.portal.places.Province;

/** Makes of a wish what the finder shows. */
final class FinderViews {

    /** What visitors narrow groups down by, in this order. */
    private static final List<Question> ASKED =
            List.of(Question.SEATS, Question.DAY, Question.PART, Question.PROVINCE, Question.FORM, Question.AUDIENCE);

    private static final String WATCH = "/formulieren/plek-mail";

    private final Finder finder;
    private final GroupMap map;

    FinderViews(Finder finder, GroupMap map) {
        this.finder = finder;
        this.map = map;
    }

    FinderView of(Wish asked, String page) {
        Wish wish = asked.with(Question.KIND, Set.of(Question.GROUP)).at(asked.page());
        Found found = finder.find(wish);
        return new FinderView(
                page,
                wish.words(),
                wish.radius(),
                meaning(found, page),
                filters(found),
                chips(found.asked(), page),
                listing(found, page),
                map.of(shown(found), finder.all(found), page));
    }

    /** The kind is what this finder is about, not what somebody chose. */
    private static Wish shown(Wish wish) {
        return wish.with(Question.KIND, Set.of()).at(wish.page());
    }

    private static Found shown(Found found) {
        return new Found(shown(found.asked()), found.where(), found.result(), found.farther());
    }

    private static FinderView.Meaning meaning(Found found, String page) {
        Wish wish = shown(found.asked());
        if (found.where() instanceof Where.Around around) {
            return new FinderView.Meaning(
                    "around",
                    around.label(),
                    around.isApproximate(),
                    around.isGuessed(),
                    "",
                    choices(around.others(), wish, page));
        }
        if (found.where() instanceof Where.OneOf oneOf) {
            return new FinderView.Meaning("one-of", "", false, false, "", choices(oneOf.places(), wish, page));
        }
        if (found.where() instanceof Where.Unknown unknown) {
            String problem = unknown.reason().key();
            return new FinderView.Meaning("unknown", "", false, false, problem, List.of());
        }
        if (found.where() instanceof Where.InProvince in) {
            return new FinderView.Meaning("province", in.answer(), false, false, "", List.of());
        }
        boolean guessed = found.where() instanceof Where.Called called && called.isGuessed();
        String kind = found.where() instanceof Where.Called ? "called" : "anywhere";
        return new FinderView.Meaning(kind, "", false, guessed, "", List.of());
    }

    static List<FinderView.Choice> choices(List<Place> places, Wish wish, String page) {
        return places.stream()
                .map(place -> new FinderView.Choice(
                        place.label(), wish.withWords(place.label()).address(page)))
                .toList();
    }

    private static List<FinderView.Filter> filters(Found found) {
        List<FinderView.Filter> filters = new ArrayList<>();
        for (Question question : ASKED) {
            Map<String, Integer> counts = found.result().counts().getOrDefault(question.parameter(), Map.of());
            Set<String> chosen = found.asked().chosen(question);
            List<FinderView.Option> options = question.answers().stream()
                    .filter(answer -> counts.getOrDefault(answer, 0) > 0 || chosen.contains(answer))
                    .map(answer ->
                            new FinderView.Option(answer, counts.getOrDefault(answer, 0), chosen.contains(answer)))
                    .toList();
            if (options.size() > 1 || !chosen.isEmpty()) {
                filters.add(new FinderView.Filter(question.parameter(), !chosen.isEmpty(), options));
            }
        }
        return filters;
    }

    private static List<FinderView.Chip> chips(Wish asked, String page) {
        Wish wish = shown(asked);
        List<FinderView.Chip> chips = new ArrayList<>();
        for (Question question : ASKED) {
            for (String answer : question.answers()) {
                if (wish.chosen(question).contains(answer)) {
                    Set<String> others = new LinkedHashSet<>(wish.chosen(question));
                    others.remove(answer);
                    Wish without = others.isEmpty() && question == Question.PROVINCE
                            ? wish.with(question, others).withWords(wordsWithout(wish))
                            : wish.with(question, others);
                    chips.add(new FinderView.Chip(question.parameter(), answer, without.address(page)));
                }
            }
        }
        return chips;
    }

    /** Who typed a province and takes it back would get it again by the words. */
    private static String wordsWithout(Wish wish) {
        return Province.named(wish.words()).isPresent() ? "" : wish.words();
    }

    private FinderView.Listing listing(Found found, String page) {
        Wish wish = shown(found.asked());
        boolean isNear = found.where() instanceof Where.Around;
        List<FinderView.Order> orders = isNear && found.result().total() > 1
                ? Arrays.stream(Wish.Order.values())
                        .map(order -> new FinderView.Order(
                                order.answer(),
                                new Wish(wish.words(), wish.radius(), wish.chosen(), order, 1).address(page),
                                order == wish.order()))
                        .toList()
                : List.of();
        return new FinderView.Listing(
                found.result().total(),
                cards(found.result().found()),
                cards(found.farther()),
                isNear && wish.radius() != Wish.ANY_DISTANCE ? online(wish) : 0,
                orders,
                pages(found, wish, page),
                links(found, wish, page));
    }

    private static List<Card> cards(List<DirectoryResult.Found> found) {
        return found.stream()
                .filter(one -> one.shown() instanceof GroupListing)
                .map(one -> Card.of((GroupListing) one.shown(), one.kilometres()))
                .toList();
    }

    /** Who meets online is near everybody. */
    private int online(Wish wish) {
        Wish online = wish.withWords("")
                .with(Question.PROVINCE, Set.of())
                .with(Question.KIND, Set.of(Question.GROUP))
                .with(Question.FORM, Set.of("online"));
        return finder.find(online).result().total();
    }

    static List<FinderView.PageLink> pages(Found found, Wish wish, String page) {
        return IntStream.rangeClosed(1, found.pages())
                .filter(number -> number == 1 || number == found.pages() || Math.abs(number - wish.page()) <= 2)
                .mapToObj(number ->
                        new FinderView.PageLink(number, wish.at(number).address(page), number == wish.page()))
                .toList();
    }

    private static FinderView.Links links(Found found, Wish wish, String page) {
        String place = found.where() instanceof Where.Around
                ? "?place=" + URLEncoder.encode(wish.words(), StandardCharsets.UTF_8)
                : "";
        return new FinderView.Links(
                WATCH + place,
                Wish.anything().with(Question.FORM, Set.of("online")).address(page),
                wish.withRadius(Wish.ANY_DISTANCE).address(page),
                wish.address(page));
    }
}
