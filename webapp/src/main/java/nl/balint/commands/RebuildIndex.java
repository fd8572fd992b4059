package nl.balint.commands;

import nl.balint.cms.content.Repository;
import nl.balint.cms.search.SearchModule;
import nl.balint.cms.site.SiteModule;
import nl.balint.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the search index anew from the published pages. */
@Command(
        name = "rebuild-index",
        description = "Make the search index anew from the published pages.",
        mixinStandardHelpOptions = true)
final class RebuildIndex implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Settings settings = Home.settings();
        try (Repository repository = Home.repository(settings);
                SearchModule search = SearchModule.open(settings.server().data(), repository, SiteModule::address)) {
            ProgressLine progress = new ProgressLine(spec.commandLine().getOut());
            int pages = search.indexer()
                    .rebuild((done, total) -> progress.step("Indexing", done, total))
                    .join();
            spec.commandLine().getOut().println(pages + " pages are indexed.");
            spec.commandLine().getOut().flush();
        }
    }
}
