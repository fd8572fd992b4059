package nl.balint.cms.http;

import java.util.Optional;
import java.util.Set;
import nl.balint.cms.http.internal.AcceptEncoding;
import nl.balint.cms.http.internal.EntityTag;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Sends what lies ready from the very thread that read the request; whatever is not plain sailing it leaves alone. */
final class FastLane {

    private final ReadyAnswers answers;
    private final Set<String> hosts;
    private final HttpField security;
    private final HttpField withoutPolicy;
    private final AccessLog accessLog;
    private final AnswerHeaders numbers;

    FastLane(
            ReadyAnswers answers,
            Set<String> hosts,
            SecurityHeaders security,
            AccessLog accessLog,
            AnswerHeaders numbers) {
        this.answers = answers;
        this.hosts = hosts;
        this.security = new PolicyField(security, numbers.nonces());
        this.withoutPolicy = HeaderBlock.of(security.fixed());
        this.accessLog = accessLog;
        this.numbers = numbers;
    }

    /** Whether it answered. */
    boolean serve(org.eclipse.jetty.server.Request request, Response response, Callback callback) {
        String method = request.getMethod();
        if (!HttpMethod.GET.is(method) && !HttpMethod.HEAD.is(method)) {
            return false;
        }
        HttpURI uri = request.getHttpURI();
        if (uri.getFragment() != null || !hosts.contains(uri.getHost())) {
            return false;
        }
        HttpFields headers = request.getHeaders();
        if (headers.contains(HttpHeader.RANGE)
                || headers.contains(HttpHeader.AUTHORIZATION)
                || headers.contains(HttpHeader.IF_MATCH)) {
            return false;
        }
        Optional<ReadyAnswer> found = answers.find(uri.getPathQuery());
        if (found.isEmpty()) {
            return false;
        }
        String id = numbers.freshId();
        response.getHeaders().add("X-Request-Id", id);
        send(found.get(), headers, response, accessLog.onReadyCompletion(request, response, id, callback));
        return true;
    }

    private void send(ReadyAnswer answer, HttpFields headers, Response response, Callback callback) {
        boolean gzip = AcceptEncoding.takesGzip(headers.get(HttpHeader.ACCEPT_ENCODING));
        String known = headers.get(HttpHeader.IF_NONE_MATCH);
        HttpFields.Mutable fields = response.getHeaders();
        fields.add(answer.hasOwnPolicy() ? withoutPolicy : security);
        if (known != null && EntityTag.matches(known, answer.tag())) {
            fields.add(answer.unchanged(gzip));
            response.setStatus(304);
            response.write(true, BufferUtil.EMPTY_BUFFER, callback);
            return;
        }
        ReadyAnswer.Form form = answer.form(gzip);
        fields.add(form.head());
        response.write(true, form.octets().slice(), callback);
    }
}
