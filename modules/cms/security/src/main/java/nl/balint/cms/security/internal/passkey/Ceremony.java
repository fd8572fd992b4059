package nl.balint.cms.security.internal.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two talks with an authenticator: making a passkey and showing one. Always with the owner's finger, face or code,
 * so that a passkey is two factors at once; never with the make of the device.
 */
public final class Ceremony {

    private static final Logger LOG = LoggerFactory.getLogger(Ceremony.class);
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256, COSEAlgorithmIdentifier.EdDSA);
    private static final String TYPE = "public-key";
    private static final String REQUIRED = "required";
    private static final int TIMEOUT = 300_000;
    private static final int LONGEST = 20_000;

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);
    private final Challenges challenges;
    private final String house;

    /** @param house what the authenticator shows as the name of the site */
    public Ceremony(Challenges challenges, String house) {
        this.challenges = challenges;
        this.house = house;
    }

    /** Who makes a passkey, as the authenticator shows it. */
    public record Owner(String userId, String login, String name) {}

    /**
     * Where the site is.
     *
     * @param host the name to which passkeys are bound
     * @param origin what the browser must say that it shows
     */
    public record Place(String host, String origin) {}

    /** A passkey that was shown: whose it says it is (empty when it does not say), and which one. */
    public record Shown(String userId, String id, AuthenticationData data) {}

    /** What a browser needs to make a passkey. */
    public Map<String, Object> newOptions(Owner owner, Place place, List<StoredPasskey> present) {
        Map<String, Object> user = Map.of(
                "id", base64(owner.userId().getBytes(StandardCharsets.UTF_8)),
                "name", owner.login(),
                "displayName", owner.name());
        return Map.of(
                "challenge", base64(challenges.next(making(owner.userId()))),
                "rp", Map.of("id", place.host(), "name", house),
                "user", user,
                "pubKeyCredParams", ALGORITHMS.stream().map(Ceremony::parameter).toList(),
                "timeout", TIMEOUT,
                "attestation", "none",
                "excludeCredentials", present.stream().map(Ceremony::descriptor).toList(),
                "authenticatorSelection", Map.of("residentKey", REQUIRED, "userVerification", REQUIRED));
    }

    /** What a browser needs to show a passkey: one of these, or any of the site's when there are none. */
    public Map<String, Object> showOptions(String purpose, Place place, List<StoredPasskey> allowed) {
        return Map.of(
                "challenge", base64(challenges.next(showing(purpose))),
                "rpId", place.host(),
                "timeout", TIMEOUT,
                "userVerification", REQUIRED,
                "allowCredentials", allowed.stream().map(Ceremony::descriptor).toList());
    }

    /** The passkey that the browser made, when all about it is right. */
    public Optional<StoredPasskey> made(String userId, Place place, String json) {
        try {
            RegistrationData data = manager.parseRegistrationResponseJSON(bounded(json));
            byte[] challenge = data.getCollectedClientData().getChallenge().getValue();
            if (!challenges.isOurs(challenge, making(userId))) {
                return Optional.empty();
            }
            List<PublicKeyCredentialParameters> algorithms = ALGORITHMS.stream()
                    .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                    .toList();
            manager.verify(data, new RegistrationParameters(server(place, challenge), algorithms, true, true));
            return challenges.use(challenge) ? Optional.of(stored(data)) : Optional.empty();
        } catch (RuntimeException refused) {
            return refused("made", refused);
        }
    }

    /** Reads which passkey was shown, before anything about it is believed. */
    public Optional<Shown> shown(String json) {
        try {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(bounded(json));
            String userId =
                    data.getUserHandle() == null ? "" : new String(data.getUserHandle(), StandardCharsets.UTF_8);
            return Optional.of(new Shown(userId, base64(data.getCredentialId()), data));
        } catch (RuntimeException refused) {
            return refused("read", refused);
        }
    }

    /** The passkey with its new count, when it was really shown, here, now and for this. */
    public Optional<StoredPasskey> checked(Shown shown, StoredPasskey passkey, String purpose, Place place) {
        try {
            byte[] challenge =
                    shown.data().getCollectedClientData().getChallenge().getValue();
            if (!challenges.isOurs(challenge, showing(purpose))) {
                return Optional.empty();
            }
            manager.verify(
                    shown.data(),
                    new AuthenticationParameters(server(place, challenge), record(passkey), null, true, true));
            long count = shown.data().getAuthenticatorData().getSignCount();
            return challenges.use(challenge) ? Optional.of(passkey.counted(count)) : Optional.empty();
        } catch (RuntimeException refused) {
            return refused("shown", refused);
        }
    }

    /** The library meets what is malformed with exceptions of any kind. */
    private static <T> Optional<T> refused(String what, RuntimeException why) {
        LOG.info("A passkey that was {} is refused: {}", what, why.getClass().getSimpleName());
        return Optional.empty();
    }

    private StoredPasskey stored(RegistrationData data) {
        var authenticator = data.getAttestationObject().getAuthenticatorData();
        AttestedCredentialData key = authenticator.getAttestedCredentialData();
        if (key == null) {
            throw new IllegalArgumentException("A new passkey brings its public key");
        }
        List<String> transports = data.getTransports() == null
                ? List.of()
                : data.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .toList();
        return new StoredPasskey(
                base64(key.getCredentialId()),
                base64(keys.convert(key)),
                authenticator.getSignCount(),
                authenticator.isFlagBE(),
                transports);
    }

    private CredentialRecord record(StoredPasskey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                passkey.synced(),
                null,
                passkey.counter(),
                keys.convert(passkey.keyOctets()),
                null,
                null,
                null,
                null);
    }

    private static ServerProperty server(Place place, byte[] challenge) {
        return ServerProperty.builder()
                .origins(Set.of(new Origin(place.origin())))
                .rpId(place.host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static String bounded(String json) {
        if (json.length() > LONGEST) {
            throw new IllegalArgumentException("Too long for an answer of an authenticator");
        }
        return json;
    }

    private static String making(String userId) {
        return "make|" + userId;
    }

    private static String showing(String purpose) {
        return "show|" + purpose;
    }

    private static Map<String, Object> parameter(COSEAlgorithmIdentifier algorithm) {
        return Map.of("type", TYPE, "alg", algorithm.getValue());
    }

    private static Map<String, Object> descriptor(StoredPasskey passkey) {
        return Map.of("type", TYPE, "id", passkey.id(), "transports", passkey.transports());
    }

    private static String base64(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
