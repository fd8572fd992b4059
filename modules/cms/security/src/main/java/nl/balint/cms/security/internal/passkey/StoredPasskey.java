package nl.balint.cms.security.internal.passkey;

import java.util.Base64;
import java.util.List;

/**
 * What is kept of a passkey: its public half.
 *
 * @param id what the authenticator calls it, in Base64url
 * @param key the attested credential data (id and public key) as WebAuthn writes it, in Base64url
 * @param counter how often it signed, where the authenticator counts
 * @param synced whether it may be copied to other devices of its owner
 * @param transports how it can be reached, such as {@code internal} and {@code usb}
 */
public record StoredPasskey(String id, String key, long counter, boolean synced, List<String> transports) {

    public StoredPasskey {
        transports = List.copyOf(transports);
    }

    byte[] keyOctets() {
        return Base64.getUrlDecoder().decode(key);
    }

    public StoredPasskey counted(long now) {
        return new StoredPasskey(id, key, now, synced, transports);
    }
}
