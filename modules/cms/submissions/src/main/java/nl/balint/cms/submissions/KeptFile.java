package nl.balint.cms.submissions;

/** A file that was sent with a step and waits for the form to be sent: sealed on the disk, under a name of chance. */
record KeptFile(String question, String name, String type, long size, String id) {}
