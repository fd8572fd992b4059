package nl.balint.cms.rendering.internal.directives;

import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.Renderable;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.ReadLog.Surrounding;
import nl.balint.cms.rendering.internal.model.Rendering;
import nl.balint.cms.rendering.internal.model.Script;
import nl.balint.cms.rendering.internal.model.ScriptModel;
import nl.balint.cms.rendering.internal.template.Output;
import nl.balint.cms.rendering.internal.template.RenderingStopped;
import nl.balint.cms.rendering.internal.template.TemplateFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs scripts. A component or area that fails takes down itself alone; an editor sees a note in its place. */
public final class Parts {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    /** Something that writes one part of a page. */
    interface Part {
        void write(Writer out) throws TemplateException, IOException;
    }

    /** Runs the script of a page, with what its definition hands down. */
    public void runPage(Script script, Rendering rendering, Writer out) throws TemplateException, IOException {
        within(script.definition(), Map.of(), rendering, out, whole -> run(script, rendering, whole));
    }

    /** Runs a script as it is: what fails, fails. */
    void run(Script script, Rendering rendering, Writer out) throws TemplateException, IOException {
        var other = WithoutFreeMarker.find(script);
        if (other.isPresent()) {
            other.get().write(script, rendering, out);
            return;
        }
        var path = script.definition().templateScript();
        if (path.isEmpty()) {
            throw new TemplateFailure(
                    script.template().file(), 0, script.template().id() + " has no templateScript");
        }
        var environment = rendering.template(path).createProcessingEnvironment(new ScriptModel(script, rendering), out);
        rendering.enter(environment);
        rendering.scripts().push(script);
        try {
            environment.process();
        } finally {
            rendering.scripts().pop();
        }
    }

    /**
     * Writes a part that finds in {@code ctx} what its definition hands down, and on top of that its directive;
     * afterwards all is as before.
     */
    void within(
            Renderable definition, Map<String, TemplateModel> handedDown, Rendering rendering, Writer out, Part part)
            throws TemplateException, IOException {
        var values = new LinkedHashMap<String, TemplateModel>();
        for (var each : definition.contextAttributes().entrySet()) {
            var value = rendering.wrap(each.getValue());
            if (value != null) {
                values.put(each.getKey(), value);
            }
        }
        values.putAll(handedDown);
        var before = rendering.setAttributes(values);
        try {
            part.write(out);
        } finally {
            rendering.restore(before);
        }
    }

    /** A component by its own template. */
    void component(Node node, Component component, Rendering rendering, Writer out) throws IOException {
        alone(node.path(), rendering, out, target -> {
            rendering.reads().property(node, "mgnl:template");
            var id = Nodes.text(node, "mgnl:template");
            var template = rendering.setting().definitions().template(id);
            if (template.isEmpty()) {
                throw new TemplateFailure(node.path().toString(), 0, "there is no template '" + id + "'");
            }
            var script = new Script(rendering.map(node), node, template.get(), template.get(), Map.of());
            var by = id + (component.inherited() ? " from above" : "");
            new Keeping(rendering, Surrounding.REQUEST, Surrounding.PAGE)
                    .write(node.path().toString(), by, target, inside -> {
                        var marks = new Marks(rendering, inside);
                        marks.openComponent(node, template.get(), component);
                        inside(
                                node.path(),
                                rendering,
                                inside,
                                whole -> within(
                                        script.definition(),
                                        component.handedDown(),
                                        rendering,
                                        whole,
                                        into -> run(script, rendering, into)));
                        marks.close("component");
                    });
        });
    }

    /** What stands between marks: they stay when it fails, so that an editor can reach what failed. */
    void inside(ContentPath place, Rendering rendering, Writer out, Part part) throws TemplateException, IOException {
        if (rendering.setting().editing()) {
            safely(place, rendering, out, part);
        } else {
            part.write(out);
        }
    }

    /** How a component is placed: from a page above, with an editing dialog of its own, with values for {@code ctx}. */
    record Component(boolean inherited, String dialog, String editable, Map<String, TemplateModel> handedDown) {
        static final Component OWN = new Component(false, "", "", Map.of());
    }

    /** Writes a part so that its failure leaves nothing of it, and all else as it is. */
    void alone(ContentPath place, Rendering rendering, Writer out, Part part) throws IOException {
        safely(place, rendering, out, target -> {
            var whole = rendering.budget().enterPart();
            try {
                part.write(target);
            } finally {
                rendering.budget().leave(whole);
            }
        });
    }

    private static void safely(ContentPath place, Rendering rendering, Writer out, Part part) throws IOException {
        var shared = out instanceof Output output ? output : new Output(rendering.budget());
        var mark = shared.mark();
        var scripts = rendering.scripts().size();
        try {
            part.write(shared);
        } catch (RenderingStopped stopped) {
            rendering.markIncomplete();
            failed(place, stopped, rendering, shared, mark);
        } catch (TemplateException | IOException | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            failed(place, failure, rendering, shared, mark);
        }
        while (rendering.scripts().size() > scripts) {
            rendering.scripts().pop();
        }
        if (shared != out) {
            out.write(shared.toString());
        }
    }

    private static void failed(ContentPath place, Throwable failure, Rendering rendering, Output out, int mark) {
        out.cutTo(mark);
        var where = Where.of(failure);
        rendering.leaveOut(Where.leftOut(failure, place.toString()));
        LOG.error("{}: left out of the page: {} ({})", where, Where.message(failure), place);
        if (rendering.setting().editing()) {
            new Marks(rendering, out).note(where.toString(), Where.message(failure));
        }
    }
}
