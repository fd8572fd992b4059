package nl.balint.portal.documents.sample;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balint.portal.documents.NewFile;
import nl.balint.portal.documents.internal.names.FileName;
import nl.balint.portal.documents.sample.SampleLine.When;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;

/**
 * What a group has in its folders: the same each time, up to a day.
 *
 * @param members those who are in it
 * @param from the day of its first documents
 * @param today no document is as young
 */
record SampleGroup(Group group, List<Member> members, LocalDate from, LocalDate today) {

    private static final int CHAIRS = 10;
    private static final int PICTURES = 12;

    /** A document with its place and its day. */
    record Found(SampleLine line, LocalDate day) {}

    /**
     * Its documents, the oldest first.
     *
     * @param whole with what only the whole society has
     */
    List<Found> documents(boolean whole) {
        return SampleTexts.lines().stream()
                .filter(line -> whole || line.when() != When.WHOLE)
                .flatMap(line -> days(line.when()).map(day -> new Found(line, day)))
                .sorted((first, second) -> first.day().compareTo(second.day()))
                .toList();
    }

    private Stream<LocalDate> days(When when) {
        List<LocalDate> meetings = Season.meetings(group, from, today);
        return switch (when) {
            case ONCE, WHOLE -> Stream.of(from);
            case MEETING -> meetings.stream();
            case SECOND -> meetings.stream().filter(day -> meetings.indexOf(day) % 2 == 0);
            case SEASON -> seasons();
        };
    }

    private Stream<LocalDate> seasons() {
        List<LocalDate> days = new ArrayList<>();
        for (Season season = Season.of(from); season.begin() <= Season.of(today).begin(); season = season.next()) {
            days.add(season.firstDay().isBefore(from) ? from : season.firstDay());
        }
        return days.stream().filter(day -> day.isBefore(today));
    }

    NewFile file(Found found) {
        SampleLine line = found.line();
        String title = line.title(group, found.day());
        Random chance = new Random(group.number() * 100_003L + found.day().toEpochDay());
        List<String> paragraphs = line.text().isEmpty() ? names() : SampleTexts.paragraphs(line.text(), chance);
        byte[] octets = switch (line.form()) {
            case LETTER -> Office.letter(title, paragraphs);
            case PAGE -> Pages.text(title, paragraphs);
            case BOOK -> Pages.book(title, paragraphs, Paper.signed(0, chance), PICTURES);
            case SCAN -> Pages.signed(title, names(), Paper.signed(members.size(), chance));
            case PEOPLE -> Office.sheet(group.name(), addresses());
            case PLAN -> Paper.plan(CHAIRS);
            case TEXT -> String.join("\n\n", paragraphs).getBytes(StandardCharsets.UTF_8);
        };
        String text = line.form() == SampleLine.Form.PLAN
                ? ""
                : Stream.concat(Stream.of(title), paragraphs.stream()).collect(Collectors.joining("\n"));
        FileName name = FileName.of(line.named(group, found.day()));
        return NewFile.of(
                name, SampleLine.type(name.extension()), octets.length, () -> new ByteArrayInputStream(octets), text);
    }

    private List<String> names() {
        return members.stream().map(member -> member.name().full()).toList();
    }

    private List<List<String>> addresses() {
        return members.stream()
                .map(member -> List.of(
                        member.name().full(),
                        member.practice().address().town(),
                        member.contact().email()))
                .toList();
    }
}
