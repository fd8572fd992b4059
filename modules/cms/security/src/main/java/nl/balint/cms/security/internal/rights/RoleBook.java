package nl.balint.cms.security.internal.rights;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.shiro.authz.permission.WildcardPermission;
import org.apache.shiro.authz.permission.WildcardPermissionResolver;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.mgt.DefaultSessionStorageEvaluator;
import org.apache.shiro.mgt.DefaultSubjectDAO;
import org.apache.shiro.subject.ImmutablePrincipalCollection;

/** What each role may. Shiro weighs; it keeps no session, remembers nobody and binds nothing to a thread. */
public final class RoleBook {

    private static final String REALM = "roles";

    private final Map<String, List<String>> roles;
    private final DefaultSecurityManager shiro;

    public RoleBook(Map<String, List<String>> roles) {
        this.roles = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        RoleRealm realm = new RoleRealm(roles);
        realm.setPermissionResolver(new WildcardPermissionResolver(true));
        this.shiro = new DefaultSecurityManager(realm);
        shiro.setRememberMeManager(null);
        DefaultSessionStorageEvaluator never = new DefaultSessionStorageEvaluator();
        never.setSessionStorageEnabled(false);
        DefaultSubjectDAO subjects = new DefaultSubjectDAO();
        subjects.setSessionStorageEvaluator(never);
        shiro.setSubjectDAO(subjects);
    }

    /** Whether the text can be a permission, such as {@code members:edit} or {@code members:*}. */
    public static boolean isPermission(String text) {
        if (!text.matches("[a-z*][a-z0-9*,:-]*")) {
            return false;
        }
        try {
            new WildcardPermission(text, true);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    public Set<String> names() {
        return roles.keySet();
    }

    public List<String> permissions(String role) {
        return roles.getOrDefault(role, List.of());
    }

    /** Whether somebody with these roles may. */
    public boolean may(Collection<String> held, String permission) {
        return !held.isEmpty()
                && shiro.isPermitted(ImmutablePrincipalCollection.ofSingleRealm(held, REALM), permission);
    }
}
