package nl.balint.portal.documents.internal.index;

import java.util.Set;
import nl.balint.cms.search.ShelfKeys;
import nl.balint.portal.documents.internal.seal.Vault;

/**
 * The shelf of a group, and that of its leaders, is closed with the key of the group: thrown away, both stay closed.
 */
public final class GroupShelfKeys implements ShelfKeys {

    private final Vault vault;

    public GroupShelfKeys(Vault vault) {
        this.vault = vault;
    }

    @Override
    public byte[] of(Set<String> principals) {
        String principal = principals.stream()
                .sorted()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected a shelf of somebody, got one of nobody"));
        return vault.key(principal.substring(principal.indexOf(':') + 1)).index();
    }
}
