package nl.balint.cms.mail;

/** Told when a mail has failed for good, so that somebody looks after it. */
public interface MailWatch {
    void failed(Delivery delivery);
}
