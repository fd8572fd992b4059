package nl.balint.cms.rendering.internal.model;

import freemarker.core.Environment;
import freemarker.template.SimpleCollection;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.Template;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.rendering.internal.template.Budget;
import nl.balint.cms.rendering.internal.template.TemplateObjects;
import nl.balint.cms.rendering.internal.template.WrittenTags;
import nl.balint.cms.rendering.internal.text.Escaping;
import nl.balint.cms.rendering.internal.text.LinkTokens;
import org.jspecify.annotations.Nullable;

/** One page in the making: its setting, what it may use, what it has read so far and where in it we are. */
public final class Rendering {

    private static final String KEY = "rendering";
    private static final int MOST_LEFT_OUT = 200;

    private final PageSetting setting;
    private final Tools tools;
    private final Map<String, TemplateModel> made = new HashMap<>();
    private final Budget budget;
    private final Links links;
    private final LocaleNames languages;
    private final Map<String, Attribute> attributes = new HashMap<>();
    private final Deque<Script> scripts = new ArrayDeque<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private ReadLog reads;
    private boolean incomplete;
    private byte @Nullable [] onlyArea;

    /** A value for {@code ctx}, and whether a template that escapes nothing put it there already escaped. */
    record Attribute(TemplateModel value, boolean escaped) {}

    /** What is the same for all pages of one state of the light modules. */
    public record Tools(
            TemplateObjects objects,
            Map<String, Function<Rendering, Object>> functions,
            Map<String, BiFunction<Rendering, Script, Object>> models,
            Function<String, Template> templates,
            UnaryOperator<String> cleaner,
            String home,
            Map<String, String> remembered,
            KeptParts kept,
            WrittenTags written) {}

    public Rendering(PageSetting setting, Tools tools, Budget budget, ReadLog reads) {
        this.setting = setting;
        this.tools = tools;
        this.budget = budget;
        this.reads = reads;
        var site = setting.definitions().site().languages();
        var written = site.ofContent(setting.locale());
        this.links = Links.of(tools.home(), site, written);
        this.languages = LocaleNames.of(site, written);
    }

    /** The page this template is part of. */
    public static Rendering of(Environment environment) {
        if (environment.getCustomAttribute(KEY) instanceof Rendering rendering) {
            return rendering;
        }
        throw new IllegalStateException("This template is not rendered as part of a page");
    }

    public void enter(Environment environment) {
        environment.setCustomAttribute(KEY, this);
        environment.setLocale(setting.locale());
        environment.setTemplateProcessingTracer(budget);
    }

    public Template template(String path) {
        return tools.templates().apply(path);
    }

    public PageSetting setting() {
        return setting;
    }

    public Content content() {
        return setting.content();
    }

    public Budget budget() {
        return budget;
    }

    public Links links() {
        return links;
    }

    /** Where it is noted what is read now. */
    public ReadLog reads() {
        return reads;
    }

    /** Notes from now on in another log; returns the one before. */
    public ReadLog noteIn(ReadLog log) {
        var before = reads;
        reads = log;
        return before;
    }

    /** The model that a module in Java has for this script, if any. */
    @Nullable
    TemplateModel model(Script script) throws TemplateModelException {
        var maker = tools.models().get(script.definition().modelClass());
        return maker == null ? null : wrap(maker.apply(this, script));
    }

    public KeptParts kept() {
        return tools.kept();
    }

    /** Tells the scripts and style sheets that templates write from those in their content. */
    public WrittenTags written() {
        return tools.written();
    }

    LocaleNames languages() {
        return languages;
    }

    public Deque<Script> scripts() {
        return scripts;
    }

    /** The script of the page itself: a part that asks for it is not the same on another page. */
    public Script page() {
        reads.around(ReadLog.Surrounding.PAGE);
        return scripts.getLast();
    }

    public ContentMap map(Node node) {
        return ContentMap.of(node, this);
    }

    /** Notes what this page goes on without; of a page that lacks very much the first things only. */
    public void leaveOut(LeftOut part) {
        if (leftOut.size() < MOST_LEFT_OUT) {
            leftOut.add(part);
        }
    }

    public List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    /** The only area that was asked for, as it was rendered; the first one of that name. */
    public void found(byte[] area) {
        if (onlyArea == null) {
            onlyArea = area;
        }
    }

    public Optional<byte[]> onlyArea() {
        return Optional.ofNullable(onlyArea);
    }

    /** A part was left out for want of time or size: another try may show it, so this page is not kept. */
    public void markIncomplete() {
        incomplete = true;
    }

    public boolean isIncomplete() {
        return incomplete;
    }

    /** Functions such as {@code cmsfn}, made when a template first asks for them; {@code null} for an unknown name. */
    @Nullable
    TemplateModel function(String name) throws TemplateModelException {
        var known = made.get(name);
        if (known != null) {
            return known;
        }
        var maker = tools.functions().get(name);
        if (maker == null) {
            return null;
        }
        var model = tools.objects().wrap(maker.apply(this));
        if (model != null) {
            made.put(name, model);
        }
        return model;
    }

    @Nullable
    Attribute attribute(String name) {
        return attributes.get(name);
    }

    /** Sets values for {@code ctx} and returns what was there before, for {@link #restore}. */
    public Map<String, Object> setAttributes(Map<String, TemplateModel> values) {
        var before = new HashMap<String, Object>();
        var escaped = escapesNothing();
        values.forEach((name, value) -> {
            var old = attributes.put(name, new Attribute(value, escaped));
            before.put(name, old == null ? "" : old);
        });
        return before;
    }

    public void restore(Map<String, Object> before) {
        before.forEach((name, old) -> {
            if (old instanceof Attribute attribute) {
                attributes.put(name, attribute);
            } else {
                attributes.remove(name);
            }
        });
    }

    public SimpleScalar text(String text) {
        return text(text, false);
    }

    SimpleScalar text(String text, boolean decoded) {
        return new SimpleScalar(escaped(text, decoded));
    }

    String escaped(String text, boolean decoded) {
        return !decoded && escapesNothing() ? Escaping.escape(text) : text;
    }

    /** Asked of the file at work, not of the page: a macro of one dialect may be called from the other. */
    static boolean escapesNothing() {
        var environment = Environment.getCurrentEnvironment();
        if (environment == null) {
            return false;
        }
        Template template = environment.getCurrentTemplate();
        return !template.getAutoEscaping();
    }

    /** Rich text without what does not belong in it. */
    public String cleaned(String html) {
        return tools.cleaner().apply(html);
    }

    /** What is costly to find out and the same until the light modules change. */
    public String remembered(String name, Supplier<String> finding) {
        return tools.remembered().computeIfAbsent(name, absent -> finding.get());
    }

    /** The text with its link tokens replaced by addresses. */
    public String resolved(String text) {
        return LinkTokens.resolve(text, token -> links.to(token, content(), reads));
    }

    public TemplateSequenceModel sequence(Collection<? extends TemplateModel> models) {
        return new SimpleSequence(models, tools.objects());
    }

    TemplateCollectionModel list(List<String> texts) {
        return new SimpleCollection(texts, tools.objects());
    }

    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        return tools.objects().wrap(value);
    }
}
