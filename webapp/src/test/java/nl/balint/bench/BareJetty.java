package nl.balint.bench;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;

/**
 * The yardstick: Jetty and nothing else. {@code /ready} answers a file's bytes; {@code /freemarker} renders a page of
 * the same size from thirty components each time. Arguments: port, file.
 */
public final class BareJetty {

    private static final String PAGE = """
            <!doctype html><html lang="nl"><head><title>${title}</title></head><body><nav><ul>
            <#list navigation as item><li><a href="${item.link}">${item.title}</a></li></#list></ul></nav><main>
            <h1>${title}</h1><#list components as component><section id="c${component?index}"><h2>${component.heading}</h2>
            <#if component.text?has_content><p>${component.text}</p></#if></section></#list></main></body></html>
            """;

    private BareJetty() {}

    public static void main(String[] arguments) throws Exception {
        byte[] page = Files.readAllBytes(Path.of(arguments[1]));
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new Ready(page)), "/ready");
        context.addServlet(new ServletHolder(new FreeMarker(page.length)), "/freemarker");
        Server server = new Server(Integer.parseInt(arguments[0]));
        server.setHandler(context);
        server.start();
        server.join();
    }

    private static final class Ready extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient byte[] page;

        Ready(byte[] page) {
            this.page = page;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/html;charset=utf-8");
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }
    }

    private static final class FreeMarker extends HttpServlet {

        private static final long serialVersionUID = 1L;
        private static final int COMPONENTS = 30;

        private final transient Template template;
        private final transient Map<String, Object> model;

        FreeMarker(int size) throws IOException {
            Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
            configuration.setOutputFormat(freemarker.core.HTMLOutputFormat.INSTANCE);
            this.template = new Template("page", new StringReader(PAGE), configuration);
            String text = "a".repeat(Math.max(1, (size - 2_000) / COMPONENTS));
            List<Map<String, String>> components = IntStream.range(0, COMPONENTS)
                    .mapToObj(number -> Map.of("heading", "Kop " + number, "text", text))
                    .toList();
            List<Map<String, String>> navigation = IntStream.range(0, 12)
                    .mapToObj(number -> Map.of("link", "/pagina/" + number, "title", "Pagina " + number))
                    .toList();
            this.model = Map.of("title", "Kosten", "components", components, "navigation", navigation);
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            StringWriter out = new StringWriter();
            try {
                template.process(model, out);
            } catch (TemplateException failure) {
                throw new IOException(failure);
            }
            byte[] page = out.toString().getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/html;charset=utf-8");
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }
    }
}
