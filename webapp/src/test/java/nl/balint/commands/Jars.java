package nl.balint.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import nl.balint.cms.rendering.TemplateModels;

/** A jar as a project brings it, made on the spot. */
final class Jars {

    private static final String SOURCE = """
            import java.util.Map;
            import nl.balint.cms.rendering.ModelContext;
            import nl.balint.cms.rendering.TemplateModels;

            public final class TheirModel implements TemplateModels {
                @Override
                public String className() {
                    return "%s";
                }

                @Override
                public Object model(ModelContext script) {
                    return Map.of("stars", 4);
                }
            }
            """;

    private Jars() {}

    /** One with a model of which templates find {@code stars}. */
    static void modelOf(String className, Path folder) throws IOException {
        Path source = Files.createDirectories(folder.resolveSibling("src")).resolve("TheirModel.java");
        Files.writeString(source, SOURCE.replace("%s", className));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                source.toString()))
                .isZero();
        Files.createDirectories(folder);
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("theirs.jar")))) {
            jar.putNextEntry(new JarEntry("TheirModel.class"));
            Files.copy(source.resolveSibling("TheirModel.class"), jar);
            jar.putNextEntry(new JarEntry("META-INF/services/" + TemplateModels.class.getName()));
            jar.write("TheirModel".getBytes(StandardCharsets.UTF_8));
        }
    }
}
