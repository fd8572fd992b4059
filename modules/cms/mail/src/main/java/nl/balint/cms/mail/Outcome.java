package nl.balint.cms.mail;

/** What came of an attempt. A fault is a code, such as {@code 550 5.1.1}: what servers say holds addresses. */
sealed interface Outcome {

    record Delivered() implements Outcome {}

    /** This mail will never be taken. */
    record Refused(String fault) implements Outcome {}

    /** This mail may be taken another time. */
    record Later(String fault) implements Outcome {}

    /** No mail is taken now. */
    record Down(String fault) implements Outcome {}
}
