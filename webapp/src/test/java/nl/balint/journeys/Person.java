package nl.balint.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.balint.house.DemoAccount;
import nl.balint.house.DemoSociety;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody with a browser that has no scripts: asks for addresses, fills in forms, keeps cookies. */
public final class Person {

    /** What a proxy says of where a request comes from. */
    public static final String COMES_FROM = "X-Forwarded-For";

    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private final String base;
    private final String from;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .cookieHandler(cookies)
            .build();

    private Person(String base, String from) {
        this.base = base;
        this.from = from;
    }

    /** Somebody who did not sign in. */
    public static Person anonymous(String base) {
        return new Person(base, "127.0.0.1");
    }

    /** The same, from somewhere in a network that nobody else is in. */
    public static Person elsewhere(String base) {
        return new Person(base, network());
    }

    /** The same, from this address, for a house that believes who stands before it. */
    public static Person anonymousAt(String base, String address) {
        return new Person(base, address);
    }

    /** An address in a network of its own. */
    static String network() {
        int next = NETWORKS.incrementAndGet();
        return "198.18." + next + ".1";
    }

    /** One of the sample people, signed in with password and, when they have one, second factor. */
    public static Person signedIn(String base, String key, Supplier<Instant> clock) {
        Person person = anonymous(base);
        if (person.signIn(account(key), clock) != 303) {
            throw new IllegalStateException(key + " could not sign in");
        }
        return person;
    }

    /** Signs in, with a code where the account asks for one; gives the status that the last form was answered with. */
    public int signIn(DemoAccount account, Supplier<Instant> clock) {
        HttpResponse<String> first =
                submit("/inloggen", "/inloggen", Map.of("email", account.email(), "password", account.password()));
        if (first.statusCode() != 303 || account.totpSecret().isEmpty()) {
            return first.statusCode();
        }
        String step = first.headers().firstValue("Location").orElseThrow();
        String code = Totp.fresh(base, account.totpSecret(), clock);
        return submit(step, "/inloggen/tweede-stap", Map.of("code", code)).statusCode();
    }

    /** How one of the sample people signs in. */
    public static DemoAccount account(String key) {
        return DemoSociety.accounts().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The address of the house. */
    public String base() {
        return base;
    }

    /** The answer, which has this status or is a failure. */
    public static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.request().uri().getPath() + " answered " + answer.statusCode());
        }
        return answer;
    }

    public HttpResponse<String> get(String target) {
        return send(request(target).GET());
    }

    /** What is fetched there, as octets. */
    public byte[] octets(String target) {
        try {
            return client.send(request(target).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public Document page(String target) {
        return Jsoup.parse(get(target).body(), base + target);
    }

    /** Posts these fields alone, as another site's page or a script would. */
    public HttpResponse<String> post(String target, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base)
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** What a script of a page sends, with the mark of this person's forms. */
    public HttpResponse<String> send(String method, String target, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(target).header("Origin", base).method(method, body);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Throws them away, as who opens another browser. */
    public void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    /** The cookies of this person, for another client to go on with. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Fills in the form of a page that goes to an action, leaving the rest as the page gives it, and sends it. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        Element form = page(page).select("form").stream()
                .filter(each -> each.attr("action").split("\\?", 2)[0].equals(action))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(page + " has no form for " + action));
        Map<String, String> all = new LinkedHashMap<>();
        form.select("input[name], textarea[name]").forEach(field -> all.put(field.attr("name"), field.val()));
        all.putAll(fields);
        return post(form.attr("action"), all);
    }

    /** Sends a form as a browser does, lists and what is ticked along with it, with something filled in. */
    public HttpResponse<String> fillIn(String page, String action, Map<String, String> typed) {
        FormElement form = page(page).select("form[method=post]").forms().stream()
                .filter(each -> each.attr("action").split("\\?", 2)[0].equals(action))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(page + " has no form for " + action));
        Map<String, String> all = new LinkedHashMap<>();
        form.formData().forEach(field -> all.put(field.key(), field.value()));
        all.putAll(typed);
        return post(form.attr("action"), all);
    }

    /** Brings a text file by the plain form of a page, declared to name nobody. */
    public HttpResponse<String> upload(String page, String action, String name, String text) {
        return bring(formFor(page, action), name, text);
    }

    /** Where the form of a page for an action is sent, with the mark in its address. */
    public String formFor(String page, String action) {
        return page(page).select("form").stream()
                .map(form -> form.attr("action"))
                .filter(address -> address.split("\\?", 2)[0].equals(action))
                .findFirst()
                .orElseThrow();
    }

    /** Brings a text file to where a form is sent, declared to name nobody. */
    public HttpResponse<String> bring(String address, String name, String text) {
        return bring(address, "files", name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with a file of any kind. */
    public HttpResponse<String> bring(String address, String name, byte[] octets) {
        return bring(address, "files", name, octets);
    }

    /** The same for the field of that name. */
    public HttpResponse<String> bring(String address, String field, String name, byte[] octets) {
        String line = "\r\n";
        String part = "--grens" + line + "Content-Disposition: form-data; name=";
        String before = part + "\"declared\"" + line + line + "true" + line + part + "\"" + field + "\"; filename=\""
                + name + "\"" + line + "Content-Type: text/plain" + line + line;
        List<byte[]> body = List.of(
                before.getBytes(StandardCharsets.UTF_8),
                octets,
                (line + "--grens--" + line).getBytes(StandardCharsets.UTF_8));
        return send(request(address)
                .header("Content-Type", "multipart/form-data; boundary=grens")
                .header("Origin", base)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(body)));
    }

    /** The mark that forms of this person carry now. */
    public String csrf(String page) {
        return page(page).select("input[name=_csrf]").attr("value");
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(base + target))
                .header("Accept", "text/html")
                .header(COMES_FROM, from);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
