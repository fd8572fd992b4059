package nl.balint.cms.mail;

/** A mail written out. Both parts say the same. */
record Letter(String subject, String text, String html) {}
