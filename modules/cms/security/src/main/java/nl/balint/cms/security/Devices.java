package nl.balint.cms.security;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.balint.cms.content.Node;
import nl.balint.cms.security.internal.secret.Secrets;

/** The devices that an account knows: below it, by the fingerprint of a secret that only the browser has. */
final class Devices {

    private static final int MOST = 20;

    private Devices() {}

    static boolean knows(Node user, String secret) {
        return !secret.isEmpty()
                && user.child(Users.DEVICES)
                        .flatMap(devices -> devices.child(Secrets.fingerprint(secret)))
                        .isPresent();
    }

    /** Notes that somebody signed in from it; of more than twenty the one that was used longest ago is forgotten. */
    static void remember(Node user, String secret, DeviceName name, Instant now) {
        Node devices = Users.part(user, Users.DEVICES);
        String fingerprint = Secrets.fingerprint(secret);
        Node device = devices.child(fingerprint).orElseGet(() -> {
            forgetOldest(devices);
            Node added = devices.add(fingerprint, Records.TYPE);
            added.set("since", Records.moment(now));
            return added;
        });
        device.set("browser", name.browser());
        device.set("system", name.system());
        device.set("seenAt", Records.moment(now));
    }

    /** The one that was used last first. */
    static List<Device> list(Node user) {
        return user.child(Users.DEVICES).stream()
                .flatMap(devices -> devices.children().stream())
                .map(Devices::read)
                .sorted(Comparator.comparing(Device::seenAt, Comparator.reverseOrder()))
                .toList();
    }

    static void forget(Node user, String fingerprint) {
        user.child(Users.DEVICES).flatMap(devices -> devices.child(fingerprint)).ifPresent(Node::delete);
    }

    static void forgetAll(Node user) {
        user.child(Users.DEVICES).ifPresent(Node::delete);
    }

    private static void forgetOldest(Node devices) {
        List<Node> all = devices.children();
        if (all.size() >= MOST) {
            all.stream()
                    .min(Comparator.comparing(device -> Records.instant(device, "seenAt")))
                    .ifPresent(Node::delete);
        }
    }

    private static Device read(Node device) {
        return new Device(
                device.name(),
                new DeviceName(Records.text(device, "browser"), Records.text(device, "system")),
                Records.instant(device, "since"),
                Records.instant(device, "seenAt"));
    }
}
