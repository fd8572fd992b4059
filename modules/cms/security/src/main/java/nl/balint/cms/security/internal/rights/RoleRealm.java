package nl.balint.cms.security.internal.rights;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.pam.UnsupportedTokenException;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.Permission;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.authz.permission.WildcardPermission;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;
import org.jspecify.annotations.Nullable;

/** Tells Shiro what somebody with these roles may. It knows nobody, signs nobody in and remembers nothing. */
final class RoleRealm extends AuthorizingRealm {

    private final Map<String, Set<Permission>> permissions = new HashMap<>();

    RoleRealm(Map<String, ? extends Collection<String>> roles) {
        setName("roles");
        setCachingEnabled(false);
        setAuthorizationCachingEnabled(false);
        roles.forEach((role, texts) -> {
            Set<Permission> parsed = new HashSet<>();
            texts.forEach(text -> parsed.add(new WildcardPermission(text, true)));
            permissions.put(role, parsed);
        });
    }

    @Override
    public boolean supports(AuthenticationToken token) {
        return false;
    }

    @Override
    protected @Nullable AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        throw new UnsupportedTokenException("Signing in is not Shiro's part");
    }

    /** The principals are the roles, as names. */
    @Override
    protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection roles) {
        SimpleAuthorizationInfo info = new SimpleAuthorizationInfo();
        for (String role : roles.byType(String.class)) {
            info.addRole(role);
            info.addObjectPermissions(permissions.getOrDefault(role, Set.of()));
        }
        return info;
    }
}
