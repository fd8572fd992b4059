package nl.balint.cms.mail;

/** How mails leave the house. */
public sealed interface MailWay permits Smtp, MailWay.Demo {

    /** They do not: they are kept in a mailbox of the house, for all to see. */
    record Demo() implements MailWay {}
}
