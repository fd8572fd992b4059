package nl.balint.cms.definitions;

/** Which file holds which definition. */
record Source(DefinitionKind kind, String id, String module, String path) {}
