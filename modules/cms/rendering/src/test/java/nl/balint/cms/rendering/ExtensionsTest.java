package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project brings a jar with Java for its light modules; the one here is compiled by the test. */
class ExtensionsTest {

    private static final String HOTEL = """
            package com.example;

            import java.util.List;
            import nl.balint.cms.rendering.ForTemplates;
            import nl.balint.cms.rendering.ModelContext;
            import nl.balint.cms.rendering.TemplateModels;

            public final class HotelModels implements TemplateModels {

                @ForTemplates
                public static final class Hotel {
                    private final String stars;

                    Hotel(String stars) {
                        this.stars = stars;
                    }

                    public String getStars() {
                        return stars;
                    }

                    public List<String> getFloors() {
                        return List.of("een", "twee");
                    }
                }

                @Override
                public String className() {
                    return "com.example.HotelModel";
                }

                @Override
                public Object model(ModelContext script) {
                    String most = String.valueOf(script.parameters().getOrDefault("most", "5"));
                    return new Hotel(script.content().map(node -> node.text("stars")).orElse("0") + "/" + most);
                }
            }
            """;

    private static final String SHOP = """
            package com.example;

            import nl.balint.cms.rendering.ForTemplates;
            import nl.balint.cms.rendering.RenderContext;
            import nl.balint.cms.rendering.TemplateFunctions;

            public final class Shop implements TemplateFunctions {

                @ForTemplates
                public static final class Functions {
                    public String price(long cents) {
                        return "€ " + cents / 100;
                    }
                }

                @Override
                public String name() {
                    return "shopfn";
                }

                @Override
                public Object functions(RenderContext context) {
                    return new Functions();
                }
            }
            """;

    @TempDir
    Path folder;

    private Path jars() throws IOException {
        return Files.createDirectories(folder.resolve("ext"));
    }

    private void compile(String className, String source) throws IOException {
        Path file = folder.resolve("src/com/example/" + className + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        file.toString());
        assertThat(result).isZero();
    }

    private void jar(String services, String... classNames) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(jars().resolve("project.jar")));
                Stream<Path> classes = Files.walk(folder.resolve("classes"))) {
            for (Path file : classes.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(
                        folder.resolve("classes").relativize(file).toString().replace('\\', '/')));
                Files.copy(file, jar);
            }
            jar.putNextEntry(new JarEntry("META-INF/services/" + services));
            jar.write(String.join("\n", classNames).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aModelClassGivesATemplateItsModel() throws Exception {
        compile("HotelModels", HOTEL);
        jar(TemplateModels.class.getName(), "com.example.HotelModels");

        try (var extensions = Extensions.load(jars());
                var site = new TestSite(folder)) {
            site.models(extensions.models());
            site.pageTemplate(
                    "hotel.ftl", "${model.stars} [#list model.floors as f]${f} [/#list]${model.content.title}");
            site.file("templates/pages/hotel.yaml", """
                    templateScript: /site/templates/pages/hotel.ftl
                    modelClass: com.example.HotelModel
                    parameters: {most: 7}
                    """);
            site.page("/rest", "hotel", page -> {
                page.set("stars", "4");
                page.set("title", "Rust");
            });

            assertThat(extensions.modelClasses()).containsExactly("com.example.HotelModel");
            assertThat(site.html("/rest")).isEqualTo("4/7 een twee Rust");
        }
    }

    @Test
    void functionsOfAJarAreThereByTheirName() throws Exception {
        compile("Shop", SHOP);
        jar(TemplateFunctions.class.getName(), "com.example.Shop");

        try (var extensions = Extensions.load(jars());
                var site = new TestSite(folder)) {
            extensions.functions().forEach(each -> site.plug(each.name(), each::functions));
            site.pageTemplate("shop.ftl", "${shopfn.price(1200)}");
            site.page("/shop", "shop");

            assertThat(site.html("/shop")).isEqualTo("€ 12");
        }
    }

    @Test
    void aJarThatCannotBeLoadedIsLeftAside() throws Exception {
        compile("Shop", SHOP);
        jar(TemplateFunctions.class.getName(), "com.example.Gone", "com.example.Shop");
        Files.writeString(jars().resolve("broken.jar"), "no jar");

        try (var extensions = Extensions.load(jars())) {
            assertThat(extensions.functions())
                    .extracting(TemplateFunctions::name)
                    .isEqualTo(List.of("shopfn"));
        }
    }

    @Test
    void withoutAFolderThereIsNothing() {
        try (var extensions = Extensions.load(folder.resolve("nowhere"))) {
            assertThat(extensions.functions()).isEmpty();
            assertThat(extensions.models()).isEmpty();
        }
    }
}
