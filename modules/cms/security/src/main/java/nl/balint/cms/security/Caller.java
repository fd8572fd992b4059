package nl.balint.cms.security;

/**
 * From where somebody knocks.
 *
 * @param address of the network; used for braking only, never kept
 * @param userAgent what the browser says it is
 * @param device the secret that this browser keeps since an earlier visit; empty when it has none, or something that we
 *     did not give out
 * @param session the id of the session that it came with; empty when it has none
 */
public record Caller(String address, String userAgent, String device, String session) {

    public Caller {
        device = device.matches("[A-Za-z0-9_-]{43}") ? device : "";
    }

    DeviceName deviceName() {
        return DeviceName.of(userAgent);
    }

    /** Without anything that tells who it is. */
    @Override
    public String toString() {
        return "Caller";
    }
}
