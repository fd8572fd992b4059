package nl.balint.cms.mail;

import java.util.List;
import java.util.function.Function;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.definitions.TemplateDefinition;

/** Every mail that the house can send, written out with the sample values of its definition. */
final class Samples {

    private static final String RECEIVER = "voorbeeld@praktijk.example";

    private final LightModules modules;
    private final Function<Mail, DemoMail> writer;

    /** One mail, by its number in the list. */
    record Sample(int number, String template, String subject) {}

    Samples(LightModules modules, Function<Mail, DemoMail> writer) {
        this.modules = modules;
        this.writer = writer;
    }

    List<Sample> list() {
        List<TemplateDefinition> all = templates();
        return all.stream()
                .map(each ->
                        new Sample(all.indexOf(each), each.id(), write(each).subject()))
                .toList();
    }

    DemoMail get(int number) {
        return write(templates().get(number));
    }

    int count() {
        return templates().size();
    }

    private List<TemplateDefinition> templates() {
        return modules.current().templates().stream()
                .filter(each -> each.id().contains(":mails/"))
                .sorted(java.util.Comparator.comparing(TemplateDefinition::id))
                .toList();
    }

    private DemoMail write(TemplateDefinition template) {
        return writer.apply(new Mail(template.id(), RECEIVER, template.parameters(), MailKind.SERVICE));
    }
}
