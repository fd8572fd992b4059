package nl.balint.house;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.balint.cms.content.Repository;
import nl.balint.cms.forms.FormChoices;
import nl.balint.cms.privacy.PrivacyModule;
import nl.balint.cms.rendering.Extensions;
import nl.balint.cms.rendering.PageRenderer;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.rendering.RichText;
import nl.balint.cms.search.SearchModule;
import nl.balint.cms.security.Seals;
import nl.balint.cms.site.Site;
import nl.balint.cms.site.SiteModule;
import nl.balint.cms.submissions.FormFunctions;
import nl.balint.portal.members.Register;
import nl.balint.settings.Settings;

/**
 * As much of the house as templates ask, over a repository that forgets everything: for trying light modules without
 * touching what there is.
 */
public final class TrialHouse implements AutoCloseable {

    /** For a page: nobody waits for it, and a busy machine must not make a template look wrong. */
    private static final Duration UNHURRIED = Duration.ofSeconds(20);

    private final Repository repository;
    private final SearchModule search;
    private final Directories directories;
    private final PageRenderer renderer;

    private TrialHouse(Settings settings, Extensions extensions, Path scratch, Clock clock) {
        repository = Repository.inMemory(clock);
        search = SearchModule.open(scratch, repository, SiteModule::address);
        var site = new SiteModule(
                new Site(settings.society(), settings.server().baseUrl()), repository, search.search(), clock);
        var random = new SecureRandom();
        var register = Register.open(repository, random, Duration.ZERO);
        directories = new Directories(scratch, repository, register, clock);
        var forms = new FormFunctions(new FormChoices(), Seals.open(scratch.resolve("keys"), random), clock);
        renderer = new PageRenderer(
                RenderingConfig.standard(scratch.resolve("imaging")).within(UNHURRIED),
                new RichText(),
                extensions.functionsAnd(List.of(
                        site.templateFunctions(),
                        List.of(forms, PrivacyModule.templateFunctions(List::of)),
                        directories.templateFunctions())),
                extensions.models());
    }

    /** Opens it, with what it needs for a while in a folder that is thrown away. */
    public static TrialHouse open(Settings settings, Extensions extensions, Path scratch, Clock clock) {
        return new TrialHouse(settings, extensions, scratch, clock);
    }

    public Repository repository() {
        return repository;
    }

    public PageRenderer renderer() {
        return renderer;
    }

    @Override
    public void close() {
        directories.close();
        search.close();
        repository.close();
    }
}
