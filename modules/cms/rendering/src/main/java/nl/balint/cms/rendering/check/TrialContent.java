package nl.balint.cms.rendering.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentFileFailure;
import nl.balint.cms.content.ContentFiles;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.content.WrongPath;

/** Content files brought into a repository for a trial, each for itself: one that is wrong does not stop the rest. */
final class TrialContent {

    private static final Pattern AT_LINE = Pattern.compile(":(\\d+): (.*)", Pattern.DOTALL);

    private final Repository repository;
    private final List<ContentPath> tops = new ArrayList<>();
    private final List<CheckProblem> problems = new ArrayList<>();

    TrialContent(Repository repository) {
        this.repository = repository;
    }

    /** The nodes of the files. */
    List<ContentPath> tops() {
        return List.copyOf(tops);
    }

    List<CheckProblem> problems() {
        return List.copyOf(problems);
    }

    void add(List<Path> filesAndFolders) {
        filesAndFolders.stream()
                .flatMap(this::files)
                .sorted(Comparator.comparingInt((Path file) -> name(file).split("\\.", -1).length)
                        .thenComparing(Path::toString))
                .forEach(this::add);
    }

    private Stream<Path> files(Path given) {
        if (!Files.isDirectory(given)) {
            return Stream.of(given);
        }
        try (Stream<Path> all = Files.walk(given)) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> name(file).matches(".*\\.(ya?ml|xml)"))
                    .filter(file -> !given.relativize(file).toString().contains(".files/"))
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException unreadable) {
            problem(given, "cannot be read: " + unreadable.getMessage());
            return Stream.of();
        }
    }

    private void add(Path file) {
        try {
            ContentPath path = ContentFiles.path(name(file));
            repository.addWorkspace(path.workspace());
            try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
                if (!path.isRoot()) {
                    makeWay(draft, path.parent());
                }
                tops.addAll(new ContentFiles(draft)
                        .importAll(List.of(file), Progress.SILENT)
                        .nodes());
            }
        } catch (ContentFileFailure failure) {
            failure.problems().forEach(problem -> problem(file, problem));
        } catch (WrongPath failure) {
            problem(file, "The file's name does not say where it goes: " + failure.getMessage());
        } catch (RuntimeException failure) {
            problem(file, "cannot be imported: " + failure.getMessage());
        }
    }

    /** An export of one page may lie below pages that are not exported. */
    private static void makeWay(Content draft, ContentPath parent) {
        if (parent.isRoot() || draft.find(parent).isPresent()) {
            return;
        }
        makeWay(draft, parent.parent());
        draft.get(parent.parent())
                .add(parent.name(), parent.workspace().equals("website") ? "mgnl:page" : "mgnl:folder");
    }

    private void problem(Path file, String text) {
        String rest = text.startsWith(file.toString())
                ? text.substring(file.toString().length())
                : text;
        var atLine = AT_LINE.matcher(rest);
        if (atLine.matches()) {
            problems.add(new CheckProblem(
                    file.toString(), Integer.parseInt(atLine.group(1)), CheckProblem.CONTENT, atLine.group(2)));
        } else {
            problems.add(new CheckProblem(file.toString(), 0, CheckProblem.CONTENT, rest));
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
