package nl.balint.house;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Seed;
import nl.balint.cms.definitions.KnownNames;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.rendering.Extensions;
import nl.balint.cms.search.SearchModule;
import nl.balint.cms.security.Rights;
import nl.balint.cms.site.SiteModule;
import nl.balint.settings.ServerSettings;
import nl.balint.settings.Settings;

/** What the rest stands on. */
record Ground(Repository repository, LightModules lightModules, Extensions extensions, SearchModule search) {

    /** The light modules are read while the repository opens: on two cores that halves the start. */
    static Ground open(Settings settings, Clock clock, Progress progress, Opening opening) {
        Path home = settings.home();
        Extensions extensions = opening.opened(Extensions.load(home.resolve(Extensions.FOLDER)));
        CompletableFuture<LightModules> lightModules =
                CompletableFuture.supplyAsync(() -> lightModules(settings.server(), extensions));
        opening.opened(() -> lightModules.join().close());
        Path data = settings.server().data();
        Repository repository = opening.opened(settings.store().open(clock));
        new Seed(repository).sow(home.resolve("content"), progress);
        ContentTypeStores.keep(repository, lightModules.join());
        SearchModule search = opening.opened(SearchModule.open(data, repository, SiteModule::address));
        return new Ground(repository, lightModules.join(), extensions, search);
    }

    private static LightModules lightModules(ServerSettings settings, Extensions extensions) {
        return LightModules.open(
                settings.lightModules(),
                settings.hotReload() ? LightModules.Reload.ON_CHANGE : LightModules.Reload.NEVER,
                new KnownNames(extensions.modelClasses(), Rights.ROLES));
    }
}
