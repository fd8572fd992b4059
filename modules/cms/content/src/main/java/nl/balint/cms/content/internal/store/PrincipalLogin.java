package nl.balint.cms.content.internal.store;

import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.jcr.Credentials;
import javax.security.auth.Subject;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import org.apache.jackrabbit.oak.api.ContentRepository;
import org.apache.jackrabbit.oak.security.internal.SecurityProviderBuilder;
import org.apache.jackrabbit.oak.spi.security.ConfigurationBase;
import org.apache.jackrabbit.oak.spi.security.ConfigurationParameters;
import org.apache.jackrabbit.oak.spi.security.SecurityConfiguration;
import org.apache.jackrabbit.oak.spi.security.SecurityProvider;
import org.apache.jackrabbit.oak.spi.security.authentication.AuthInfoImpl;
import org.apache.jackrabbit.oak.spi.security.authentication.AuthenticationConfiguration;
import org.apache.jackrabbit.oak.spi.security.authentication.LoginContext;
import org.apache.jackrabbit.oak.spi.security.authentication.LoginContextProvider;
import org.apache.jackrabbit.oak.spi.security.authorization.AuthorizationConfiguration;
import org.apache.jackrabbit.oak.spi.security.principal.EveryonePrincipal;
import org.apache.jackrabbit.oak.spi.security.principal.PrincipalImpl;
import org.apache.jackrabbit.oak.spi.security.principal.SystemPrincipal;
import org.apache.jackrabbit.oak.spi.security.user.UserConfiguration;
import org.apache.jackrabbit.oak.spi.security.user.UserConstants;
import org.apache.jackrabbit.oak.spi.xml.ImportBehavior;
import org.apache.jackrabbit.oak.spi.xml.ProtectedItemImporter;

/**
 * Lets a session in by the names of its principals alone: who they are was settled before (floor 3). Nothing else is
 * let in; Oak's own users have no password here.
 */
final class PrincipalLogin extends ConfigurationBase implements AuthenticationConfiguration {

    /** Not a secret, but a statement by the house itself. */
    record Principals(Set<String> names) implements Credentials {}

    /** The rest of Oak's security as it comes, with access control for principals that Oak has no user for. */
    private record Security(SecurityProvider rest, PrincipalLogin login) implements SecurityProvider {

        @Override
        public ConfigurationParameters getParameters(String name) {
            return rest.getParameters(name);
        }

        @Override
        public Iterable<? extends SecurityConfiguration> getConfigurations() {
            return rest.getConfigurations();
        }

        @Override
        public <T> T getConfiguration(Class<T> type) {
            return type == AuthenticationConfiguration.class ? type.cast(login) : rest.getConfiguration(type);
        }
    }

    /** Somebody who has come in. */
    private record Entered(Subject subject) implements LoginContext {

        @Override
        public Subject getSubject() {
            return subject;
        }

        @Override
        public void login() {
            // The principals were settled before.
        }

        @Override
        public void logout() {
            // Nothing is kept.
        }
    }

    private PrincipalLogin() {}

    static SecurityProvider security() {
        ConfigurationParameters parameters = ConfigurationParameters.of(
                AuthorizationConfiguration.NAME,
                ConfigurationParameters.of(ProtectedItemImporter.PARAM_IMPORT_BEHAVIOR, ImportBehavior.NAME_BESTEFFORT),
                UserConfiguration.NAME,
                ConfigurationParameters.of(UserConstants.PARAM_OMIT_ADMIN_PW, true));
        SecurityProvider rest =
                SecurityProviderBuilder.newBuilder().with(parameters).build();
        return new Security(rest, new PrincipalLogin());
    }

    @Override
    public LoginContextProvider getLoginContextProvider(ContentRepository repository) {
        return (credentials, workspace) -> new Entered(subject(credentials));
    }

    private static Subject subject(Credentials credentials) throws LoginException {
        if (!(credentials instanceof Principals principals)) {
            throw new FailedLoginException("Sessions are opened by their principals only");
        }
        Set<Principal> all =
                principals.names().stream().map(PrincipalLogin::principal).collect(Collectors.toSet());
        AuthInfoImpl who = new AuthInfoImpl(String.join(",", principals.names()), Map.of(), all);
        return new Subject(true, all, Set.of(who), Set.of());
    }

    private static Principal principal(String name) {
        return switch (name) {
            case "system" -> SystemPrincipal.INSTANCE;
            case EveryonePrincipal.NAME -> EveryonePrincipal.getInstance();
            default -> new PrincipalImpl(name);
        };
    }
}
