package nl.balint.cms.http;

import java.security.SecureRandom;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** Gives each answer its security headers and its number. */
final class AnswerHeaders {

    private final List<HttpField> fixed;
    private final Nonces nonces;
    private final RequestIds ids;

    AnswerHeaders(SecurityHeaders headers, SecureRandom random) {
        fixed = headers.fixed().entrySet().stream()
                .<HttpField>map(field -> new PreEncodedHttpField(field.getKey(), field.getValue()))
                .toList();
        nonces = new Nonces(random);
        ids = new RequestIds(random);
    }

    Nonce freshNonce() {
        return new Nonce(nonces.nextText());
    }

    String freshId() {
        return ids.next();
    }

    Nonces nonces() {
        return nonces;
    }

    void putOn(HttpFields.Mutable fields, Nonce nonce, String id) {
        fixed.forEach(fields::put);
        fields.put(SecurityHeaders.POLICY, SecurityHeaders.policy(nonce.value()));
        fields.put("X-Request-Id", id);
    }
}
