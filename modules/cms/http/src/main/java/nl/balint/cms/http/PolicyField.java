package nl.balint.cms.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * The security headers of an answer that lies ready, with a fresh nonce each time they are written. No such page holds
 * a nonce, so nobody has to know which one it was.
 */
final class PolicyField extends PreEncodedHttpField {

    private final byte[] before;
    private final byte[] after;
    private final Nonces nonces;

    PolicyField(SecurityHeaders headers, Nonces nonces) {
        super(SecurityHeaders.POLICY, SecurityHeaders.policy("0"));
        this.nonces = nonces;
        StringBuilder fixed = new StringBuilder();
        for (Map.Entry<String, String> field : headers.fixed().entrySet()) {
            fixed.append(field.getKey()).append(": ").append(field.getValue()).append("\r\n");
        }
        before = (fixed + SecurityHeaders.POLICY + ": " + SecurityHeaders.POLICY_START)
                .getBytes(StandardCharsets.ISO_8859_1);
        after = (SecurityHeaders.POLICY_END + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void putTo(ByteBuffer buffer, HttpVersion version) {
        buffer.put(before).put(nonces.next()).put(after);
    }

    @Override
    public int getEncodedLength(HttpVersion version) {
        return before.length + Nonces.LENGTH + after.length;
    }
}
