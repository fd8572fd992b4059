package nl.balint.cms.editing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.AreaDefinition;
import nl.balint.cms.definitions.AreaType;
import nl.balint.cms.definitions.AvailableComponent;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.TemplateDefinition;
import nl.balint.cms.editing.Part.AreaPart;
import nl.balint.cms.editing.Part.ComponentPart;
import nl.balint.cms.editing.dialog.Words;

/** Tells what stands in the areas of a page, and what may be added to each. */
final class Outline {

    static final String AREA = "mgnl:area";
    static final String COMPONENT = "mgnl:component";

    private static final int LONGEST_SUMMARY = 90;
    private static final int FIRST_PAGES = 30;
    private static final List<String> FIRST_WORDS = List.of("heading", "title", "quote", "question", "text", "caption");

    private final Definitions definitions;
    private final Words words;
    private final Set<String> roles;

    /** @param roles of who will choose */
    Outline(Words words, Set<String> roles) {
        this.definitions = words.definitions();
        this.words = words;
        this.roles = roles;
    }

    /** The areas of a page or component, in the order of its definition. */
    List<AreaPart> of(Node node) {
        return node.text(PageTree.TEMPLATE).flatMap(definitions::template).stream()
                .flatMap(template -> template.areas().values().stream())
                .filter(area -> area.enabled() && area.type() != AreaType.NO_COMPONENT)
                .map(area -> area(area, node))
                .toList();
    }

    private AreaPart area(AreaDefinition area, Node around) {
        List<ComponentPart> components = around.child(area.name()).stream()
                .flatMap(Outline::components)
                .map(this::component)
                .toList();
        String label = words.text(area.title());
        return new AreaPart(
                around.path().child(area.name()).path(),
                label.isEmpty() ? area.name() : label,
                components,
                isFull(area, components.size()));
    }

    /** Whether no more may be added to an area. */
    boolean isFull(Node around, String areaName) {
        int components = (int)
                around.child(areaName).stream().flatMap(Outline::components).count();
        return around.text(PageTree.TEMPLATE)
                .flatMap(definitions::template)
                .map(template -> template.areas().get(areaName))
                .filter(area -> isFull(area, components))
                .isPresent();
    }

    private static boolean isFull(AreaDefinition area, int components) {
        int most = area.type() == AreaType.SINGLE ? 1 : area.maxComponents();
        return most != AreaDefinition.NO_LIMIT && components >= most;
    }

    /** The components of an area, in their order. */
    static Stream<Node> components(Node area) {
        return area.children().stream().filter(child -> child.isType(COMPONENT));
    }

    private ComponentPart component(Node node) {
        String template = node.text(PageTree.TEMPLATE).orElse("");
        boolean editable = definitions
                .template(template)
                .map(TemplateDefinition::dialog)
                .flatMap(definitions::dialog)
                .isPresent();
        return new ComponentPart(node.path().path(), words.title(template), summary(node), editable, of(node));
    }

    private static String summary(Node node) {
        return FIRST_WORDS.stream()
                .flatMap(name -> node.text(name).stream())
                .map(text ->
                        text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> text.length() <= LONGEST_SUMMARY ? text : text.substring(0, LONGEST_SUMMARY) + "…")
                .orElse("");
    }

    /** What may be added to an area, by its path. */
    List<TemplateDefinition> available(Node around, String areaName) {
        return around.text(PageTree.TEMPLATE).flatMap(definitions::template).stream()
                .map(template -> template.areas().getOrDefault(areaName, AreaDefinition.adHoc(areaName)))
                .flatMap(area -> area.componentsFor(roles).stream())
                .map(AvailableComponent::id)
                .flatMap(id -> definitions.template(id).stream())
                .toList();
    }

    /**
     * Pages of these kinds may be made below a page, by the title of the kind. A kind whose parameter {@code under}
     * names others goes below those alone, as a news item goes below the news.
     *
     * @param beneath the kind of the page above; empty at the top
     */
    Map<String, String> pageKinds(String beneath) {
        Map<String, String> kinds = new TreeMap<>();
        definitions.pageKinds(roles).stream()
                .filter(kind -> !(kind.parameters().get("under") instanceof List<?> under) || under.contains(beneath))
                .forEach(kind -> kinds.put(words.title(kind), kind.id()));
        return kinds;
    }

    /** Which of these kinds a new page below this one most likely is of: what most of the first pages there are. */
    static Optional<String> usualKind(Node above, Collection<String> kinds) {
        Map<String, Long> counts = above.childNames().stream()
                .limit(FIRST_PAGES)
                .flatMap(name -> above.child(name).stream())
                .filter(PageTree::isPage)
                .flatMap(page -> page.text(PageTree.TEMPLATE).stream())
                .filter(kinds::contains)
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
