package nl.balint.cms.rendering.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.DefinitionFile;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.Problem;
import nl.balint.cms.definitions.Renderable;
import nl.balint.cms.definitions.TemplateDefinition;
import nl.balint.cms.rendering.Mishap;
import nl.balint.cms.rendering.PageOrder;
import nl.balint.cms.rendering.PageRenderer;

/**
 * Reads light modules over those that are built in, brings content into a repository that is thrown away afterwards,
 * and renders every template of theirs: with the content where there is some, and with none.
 */
public final class ModuleCheck {

    private static final String OF_AREAS = "availableComponents";

    /** A component that stands a thousand times in the content need not be tried a thousand times. */
    private static final int MOST_TRIES = 25;

    private final Definitions definitions;
    private final Set<String> modules;
    private final PageRenderer renderer;
    private final Repository repository;
    private final FunctionNames functions;
    private final FrontEnd frontEnd;
    private final Set<CheckProblem> problems = new LinkedHashSet<>();
    private final Map<String, List<ContentPath>> byTemplate = new LinkedHashMap<>();
    private final List<ContentPath> pages = new ArrayList<>();
    private int nodes;

    /**
     * Prepares a check.
     *
     * @param definitions of all modules, built-in ones too
     * @param modules the names of those to check
     * @param repository an empty one, to be thrown away
     */
    public ModuleCheck(Definitions definitions, Set<String> modules, PageRenderer renderer, Repository repository) {
        this.definitions = definitions;
        this.modules = Set.copyOf(modules);
        this.renderer = renderer;
        this.repository = repository;
        this.functions = new FunctionNames(definitions, renderer::knowsFunctions);
        this.frontEnd = new FrontEnd(definitions);
    }

    public CheckReport run(List<Path> contentFiles) {
        definitions.problems().stream()
                .filter(this::isOurs)
                .map(CheckProblem::of)
                .forEach(problems::add);
        var content = new TrialContent(repository);
        content.add(contentFiles);
        problems.addAll(content.problems());
        try (var draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            content.tops().forEach(top -> draft.find(top).ifPresent(this::lookThrough));
            var templates = templates(draft);
            var rendered =
                    (int) pages.stream().filter(page -> isRendered(page, draft)).count();
            return new CheckReport(
                    modules.stream().sorted().toList(),
                    definitionFiles(),
                    templates,
                    new CheckReport.Content(nodes, pages.size(), rendered),
                    sorted());
        }
    }

    private boolean isOurs(Problem problem) {
        var parts = problem.file().split("/", 3);
        return parts.length == 3 && modules.contains(parts[1]);
    }

    private CheckReport.Definitions definitionFiles() {
        var ours = definitions.files().stream()
                .filter(file -> modules.contains(file.module()))
                .toList();
        var broken = ours.stream().filter(file -> !file.isRead()).count();
        return new CheckReport.Definitions(ours.size(), (int) broken);
    }

    private void lookThrough(Node node) {
        nodes++;
        node.text("mgnl:template").ifPresent(id -> {
            byTemplate.computeIfAbsent(id, none -> new ArrayList<>()).add(node.path());
            if (node.isType("mgnl:page") && node.path().workspace().equals("website")) {
                pages.add(node.path());
            }
        });
        node.children().forEach(this::lookThrough);
    }

    private CheckReport.Templates templates(Content draft) {
        var total = 0;
        var rendered = 0;
        var needsJava = 0;
        for (DefinitionFile file : definitions.files()) {
            if (!file.kind().equals("templates")
                    || !modules.contains(file.module())
                    || isOfTheHouse(file)
                    || isOnlyABase(file)) {
                continue;
            }
            total++;
            var verdict = verdict(file, draft);
            rendered += verdict.isWhole() ? 1 : 0;
            needsJava += verdict.needsOnlyJava() ? 1 : 0;
            problems.addAll(verdict.problems());
        }
        return new CheckReport.Templates(total, rendered, total - rendered, needsJava);
    }

    /** Screens and mails of the house get a model from Java; they are neither page nor component. */
    private boolean isOfTheHouse(DefinitionFile file) {
        return definitions
                .template(file.id())
                .filter(template -> template.templateScript().endsWith(".ftlh"))
                .filter(template -> template.id().matches("[^:]*:(screens|mails)/.*"))
                .isPresent();
    }

    /**
     * Without a script, and hidden or with what only an area has: others include it, or a site begins with it. Nobody
     * ever asks to see it.
     */
    private boolean isOnlyABase(DefinitionFile file) {
        return definitions
                .template(file.id())
                .filter(template -> !template.visible() || template.own().containsKey(OF_AREAS))
                .filter(template -> template.templateScript().isEmpty())
                .filter(template -> !byTemplate.containsKey(template.id()))
                .isPresent();
    }

    private Verdict verdict(DefinitionFile file, Content draft) {
        var found = definitions.template(file.id());
        if (found.isEmpty()) {
            var verdict = verdict(false);
            verdict.fails(new CheckProblem(file.path(), 0, CheckProblem.TEMPLATE, file.id() + " could not be read"));
            return verdict;
        }
        var template = found.get();
        var verdict = verdict(template);
        if (!Renderable.RENDER_TYPES.contains(template.renderType())) {
            verdict.wantsJava();
            return verdict;
        }
        if (frontEnd.shows(template)) {
            return verdict;
        }
        verdict.wantsJava(functions.unknownIn(template.templateScript()));
        byTemplate.getOrDefault(template.id(), List.of()).stream()
                .limit(MOST_TRIES)
                .flatMap(path -> draft.find(path).stream())
                .forEach(node -> verdict.add(attempt(template, node)));
        tryEmpty(template, draft, verdict);
        return verdict;
    }

    /** What of a template is Java of the project is told by the reading of its definition. */
    private Verdict verdict(TemplateDefinition template) {
        var hasOwnModel = !template.hasPlainModel() && !renderer.knowsModel(template.modelClass());
        return verdict(hasOwnModel);
    }

    private Verdict verdict(boolean hasOwnModel) {
        return new Verdict(renderer::knowsFunctions, this::isBuiltIn, hasOwnModel);
    }

    private boolean isBuiltIn(String path) {
        var module = path.split("/", 3)[1];
        return !modules.contains(module)
                && definitions.modules().stream().anyMatch(each -> each.name().equals(module));
    }

    private List<Mishap> attempt(TemplateDefinition template, Node node) {
        return renderer.attempt(PageOrder.of(definitions, node, template));
    }

    /** A node just made, as an editor has it before he filled in anything. Nothing of it is saved. */
    private void tryEmpty(TemplateDefinition template, Content draft, Verdict verdict) {
        try {
            var page = draft.root("website").add("empty-for-a-check", "mgnl:page");
            var node = template.isPage() ? page : page.add("main", "mgnl:area").add("0", "mgnl:component");
            node.set("mgnl:template", template.id());
            verdict.add(attempt(template, node));
        } finally {
            draft.discard();
        }
    }

    private boolean isRendered(ContentPath path, Content draft) {
        var page = draft.find(path);
        var id = page.flatMap(node -> node.text("mgnl:template")).orElse("");
        var template = definitions.template(id);
        if (page.isEmpty() || template.isEmpty()) {
            problems.add(
                    new CheckProblem(path.toString(), 0, CheckProblem.TEMPLATE, "there is no template '" + id + "'"));
            return false;
        }
        var verdict = verdict(template.get());
        verdict.add(attempt(template.get(), page.get()));
        problems.addAll(verdict.problems());
        return verdict.isWhole();
    }

    private List<CheckProblem> sorted() {
        return problems.stream()
                .sorted(Comparator.comparing(CheckProblem::file)
                        .thenComparingInt(CheckProblem::line)
                        .thenComparing(CheckProblem::message))
                .toList();
    }
}
