package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The help pages show the screens that they explain. */
class HelpPagesTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    private static final String HELP = "/hulp/";
    private static final long MOST_OCTETS = 100_000;

    @Test
    void eachShowsAtLeastOneScreenInWordsToo() {
        List<String> problems = new ArrayList<>();
        for (String address : pages()) {
            List<Element> pictures = SITE.page(address).select(".step__picture img");
            if (pictures.isEmpty()) {
                problems.add(address + " lacks a picture of its screen: see docs/guides/renew-help-pictures.md");
            }
            for (Element picture : pictures) {
                if (picture.attr("alt").length() < 20) {
                    problems.add(address + ": " + picture + " does not say what it shows");
                }
                if (SITE.ask(picture.attr("src")).statusCode() != 200) {
                    problems.add(address + ": " + picture + " is not there");
                }
            }
        }

        assertThat(problems).isEmpty();
    }

    @Test
    void eachPictureIsShownAndSmall() throws IOException {
        String all = pages().stream().map(SITE::page).map(Document::outerHtml).collect(Collectors.joining());
        Set<String> taken = Arrays.stream(HelpPicture.values())
                .map(HelpPicture::file)
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(Camera.CONTENT.resolve(Camera.FILES))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(taken);
        }

        assertThat(taken).allSatisfy(file -> assertThat(all).contains("/" + file.replace(".png", "")));
        for (HelpPicture picture : HelpPicture.values()) {
            assertThat(Files.size(picture.in(Camera.CONTENT)))
                    .as(picture.file())
                    .isLessThan(MOST_OCTETS);
        }
    }

    private static List<String> pages() {
        List<String> pages = SITE.addresses().stream()
                .filter(address -> address.startsWith(HELP))
                .toList();
        assertThat(pages).hasSizeGreaterThan(10);
        return pages;
    }
}
