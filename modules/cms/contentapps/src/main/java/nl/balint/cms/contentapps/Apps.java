package nl.balint.cms.contentapps;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.WrongPath;
import nl.balint.cms.definitions.AppDefinition;
import nl.balint.cms.definitions.DefinitionFile;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.definitions.Problem;
import nl.balint.cms.editing.dialog.Words;
import nl.balint.cms.publishing.Items;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;

/** The content apps of the light modules: which there are, and who may use which. */
final class Apps implements Items {

    private static final String KIND = "apps";

    /** Workspaces that other screens are the way to. */
    private static final List<String> OTHERS =
            List.of("dam", "config", "resources", "users", "userroles", "usergroups");

    private final LightModules modules;
    private final Rights rights;

    Apps(LightModules modules, Rights rights) {
        this.modules = modules;
        this.rights = rights;
    }

    /** An app that cannot be used, with what is wrong by file and line. */
    record Broken(String file, List<String> problems) {
        Broken {
            problems = List.copyOf(problems);
        }
    }

    /** All that somebody may use, by their labels. */
    List<App> of(Visitor visitor) {
        Words words = new Words(modules.current(), visitor.language().locale());
        return words.definitions().apps().stream()
                .filter(Apps::isUsable)
                .filter(app -> isFor(visitor, app))
                .map(app -> App.of(app, words))
                .sorted(Comparator.comparing(App::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    Optional<App> find(Visitor visitor, String name) {
        return of(visitor).stream().filter(app -> app.name().equals(name)).findFirst();
    }

    /** The app that an item belongs to, by its place; of several the one with the nearest root. */
    Optional<App> at(Visitor visitor, ContentPath path) {
        return of(visitor).stream()
                .filter(app -> app.holds(path))
                .max(Comparator.comparing(app -> app.root().depth()));
    }

    @Override
    public boolean has(Visitor visitor, ContentPath path) {
        return at(visitor, path).isPresent();
    }

    @Override
    public List<Node> list(Visitor visitor, Content draft) {
        return of(visitor).stream()
                .filter(app -> !app.isOfPages())
                .filter(app -> draft.find(app.root()).isPresent())
                .flatMap(app -> draft.list(NodeQuery.below(app.root()).ofType(SitePages.ITEM)).stream()
                        .filter(app::isItem))
                .toList();
    }

    /** What is wrong with an app, and with the content type that it is made from. */
    List<String> problems(App app) {
        Definitions definitions = modules.current();
        String type = definitions
                .contentType(app.definition().contentType())
                .map(each -> each.file())
                .orElse("");
        return definitions.problems().stream()
                .filter(problem -> problem.file().equals(app.definition().file())
                        || problem.file().equals(type))
                .map(Problem::told)
                .toList();
    }

    /** Files of apps that cannot be read, or that are about nothing that can be listed here. */
    List<Broken> broken() {
        Definitions definitions = modules.current();
        List<String> usable = definitions.apps().stream()
                .filter(app -> isUsable(app) || !app.enabled())
                .map(AppDefinition::file)
                .toList();
        return definitions.files().stream()
                .filter(file -> file.kind().equals(KIND) && !usable.contains(file.path()))
                .map(DefinitionFile::path)
                .map(path -> new Broken(
                        path,
                        definitions.problems().stream()
                                .filter(problem -> problem.file().equals(path))
                                .map(Problem::told)
                                .toList()))
                .toList();
    }

    private static boolean isUsable(AppDefinition app) {
        return app.enabled() && !OTHERS.contains(app.store().workspace()) && isPlace(app);
    }

    private static boolean isPlace(AppDefinition app) {
        try {
            return !app.store().workspace().isEmpty()
                    && ContentPath.of(app.store().workspace(), app.store().rootPath())
                                    .depth()
                            >= 0;
        } catch (WrongPath wrong) {
            return false;
        }
    }

    /** An app that was kept for roles which the house does not have stays with few (docs/decisions/0126). */
    private boolean isFor(Visitor visitor, AppDefinition app) {
        List<String> known = app.roles().stream().filter(Rights.ROLES::contains).toList();
        if (known.isEmpty() && !app.roles().isEmpty()) {
            return rights.may(visitor, AppDesk.PUBLISH);
        }
        boolean hasRole = known.isEmpty() || known.stream().anyMatch(visitor.roles()::contains);
        return hasRole && rights.may(visitor, AppDesk.EDIT);
    }
}
