package nl.balint.cms.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a project brings in Java for its light modules: the {@link TemplateFunctions} and {@link TemplateModels} that
 * jars in a folder name in {@code META-INF/services}. They are loaded once, by a class loader of their own that sees
 * the house; one that cannot be loaded is told in the log and left aside.
 */
public final class Extensions implements AutoCloseable {

    /** Where a project puts its jars, in the folder of the installation. */
    public static final String FOLDER = "lib/ext";

    private static final Logger LOG = LoggerFactory.getLogger(Extensions.class);

    private final URLClassLoader loader;
    private final List<TemplateFunctions> functions;
    private final List<TemplateModels> models;

    private Extensions(URLClassLoader loader) {
        this.loader = loader;
        this.functions = load(TemplateFunctions.class, loader);
        this.models = load(TemplateModels.class, loader);
    }

    /** Loads the jars of a folder, which need not be there. */
    public static Extensions load(Path folder) {
        List<Path> jars = jars(folder);
        URL[] addresses = jars.stream().map(Extensions::address).toArray(URL[]::new);
        var extensions = new Extensions(new URLClassLoader(addresses, Extensions.class.getClassLoader()));
        if (!jars.isEmpty()) {
            LOG.info(
                    "{} jars in {}: functions {}, models {}",
                    jars.size(),
                    folder,
                    extensions.functions.stream().map(TemplateFunctions::name).toList(),
                    extensions.modelClasses());
        }
        return extensions;
    }

    public List<TemplateFunctions> functions() {
        return functions;
    }

    /** Those of others and, after them, these. */
    public List<TemplateFunctions> functionsAnd(List<? extends List<? extends TemplateFunctions>> others) {
        List<TemplateFunctions> all = new ArrayList<>();
        others.forEach(all::addAll);
        all.addAll(functions);
        return List.copyOf(all);
    }

    public List<TemplateModels> models() {
        return models;
    }

    /** The names of the classes for which there is a model. */
    public Set<String> modelClasses() {
        return models.stream().map(TemplateModels::className).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static URL address(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Only what the jars bring: what the class path names is wired by the house itself. */
    private static <T> List<T> load(Class<T> plug, ClassLoader loader) {
        List<T> loaded = new ArrayList<>();
        Iterator<ServiceLoader.Provider<T>> providers =
                ServiceLoader.load(plug, loader).stream().iterator();
        boolean isMore = true;
        while (isMore) {
            try {
                isMore = providers.hasNext();
                if (isMore) {
                    loaded.add(providers.next().get());
                }
            } catch (ServiceConfigurationError | LinkageError broken) {
                LOG.error("An extension cannot be loaded and is left aside: {}", broken.getMessage(), broken);
            }
        }
        return List.copyOf(loaded);
    }
}
