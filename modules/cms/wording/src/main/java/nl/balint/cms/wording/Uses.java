package nl.balint.cms.wording;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where words use which placeholders.
 *
 * @param open in the subject, and in what a mailbox shows beside it
 * @param leads as the address of a link
 * @param alone as a paragraph of its own
 */
record Uses(Set<String> anywhere, Set<String> open, Set<String> inText, Set<String> leads, Set<String> alone) {

    static Uses of(Words words) {
        List<WrittenBlock> text = WrittenBlock.parse(words.text());
        List<WrittenBlock> note = WrittenBlock.parse(words.note());
        Set<String> open = Stream.of(words.subject(), words.glance())
                .flatMap(line -> Piece.names(Piece.parse(line)))
                .collect(Collectors.toSet());
        Set<String> inText = names(text).collect(Collectors.toSet());
        return new Uses(
                Stream.of(open.stream(), inText.stream(), names(note))
                        .flatMap(names -> names)
                        .collect(Collectors.toSet()),
                open,
                inText,
                Stream.concat(text.stream(), note.stream()).flatMap(Uses::leads).collect(Collectors.toSet()),
                text.stream()
                        .flatMap(block -> block.names().stream().filter(block::isOnly))
                        .collect(Collectors.toSet()));
    }

    private static Stream<String> names(List<WrittenBlock> blocks) {
        return blocks.stream().flatMap(block -> block.names().stream());
    }

    private static Stream<String> leads(WrittenBlock block) {
        return block.lines().stream()
                .flatMap(List::stream)
                .filter(Piece.Link.class::isInstance)
                .map(piece -> ((Piece.Link) piece).name());
    }
}
