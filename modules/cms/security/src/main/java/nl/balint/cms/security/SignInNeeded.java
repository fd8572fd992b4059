package nl.balint.cms.security;

/** Something must be proved first; the gate leads to where that is done, and back. */
public final class SignInNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Proof proof;

    public SignInNeeded() {
        this(Proof.SIGN_IN);
    }

    public SignInNeeded(Proof proof) {
        super("Needed first: " + proof, null, false, false);
        this.proof = proof;
    }

    public Proof proof() {
        return proof;
    }
}
