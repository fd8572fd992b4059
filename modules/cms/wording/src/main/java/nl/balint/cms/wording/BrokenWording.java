package nl.balint.cms.wording;

/** Words that cannot be shown, because what they speak of is not there any more. The message names no person. */
final class BrokenWording extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenWording(String message) {
        super(message);
    }
}
