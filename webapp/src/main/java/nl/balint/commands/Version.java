package nl.balint.commands;

import picocli.CommandLine.IVersionProvider;

/** The version as the jar tells it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"balint " + (version == null ? "(from sources)" : version)};
    }
}
