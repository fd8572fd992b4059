package nl.balint.cms.security;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody would have, if only they proved more.
 *
 * @param needed what they are asked for
 * @param principals that it would bring, such as {@code role:beheer}; none when nothing is withheld
 */
record Withheld(Proof needed, Set<String> principals) {

    static final String ROLE = "role:";
    static final Withheld NOTHING = new Withheld(Proof.SIGN_IN, Set.of());

    Withheld {
        principals = Set.copyOf(principals);
    }

    boolean isFor(Proof proof) {
        return needed == proof && !principals.isEmpty();
    }

    Set<String> roles() {
        return principals.stream()
                .filter(principal -> principal.startsWith(ROLE))
                .map(principal -> principal.substring(ROLE.length()))
                .collect(Collectors.toSet());
    }
}
