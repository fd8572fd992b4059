package nl.balint.portal.members;

/** Which surname somebody uses who has a partner's name too. */
public enum NameOrder {
    OWN,
    PARTNER,
    OWN_PARTNER,
    PARTNER_OWN
}
