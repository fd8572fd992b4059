package nl.balint.cms.rendering.internal.functions;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;

/**
 * {@code restfn}: other servers, which are not asked while a page is made (docs/decisions/0100). Whatever is called has
 * no answer, so that a template goes on as it does when the other server is down.
 */
public final class RestFunctions implements TemplateHashModel {

    @Override
    public TemplateModel get(String name) {
        return (TemplateMethodModelEx) arguments -> null;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
