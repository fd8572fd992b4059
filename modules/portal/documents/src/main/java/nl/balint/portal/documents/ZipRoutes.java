package nl.balint.portal.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Value;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.portal.documents.internal.names.FileName;

/**
 * A folder as one ZIP, for who has just shown who they are; made while it is sent. Each file is opened as its reader
 * stands at that moment, and every part of a large one is asked for again: a membership that ends stops it.
 */
final class ZipRoutes implements Routes {

    private static final int PART = 256 * 1024;

    private final Desk desk;
    private final Areas areas;
    private final Admission admission;
    private final DocumentLog log;
    private final Stamping stamping;

    ZipRoutes(Desk desk, Areas areas, Admission admission, DocumentLog log, Stamping stamping) {
        this.desk = desk;
        this.areas = areas;
        this.admission = admission;
        this.log = log;
        this.stamping = stamping;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Addresses.AREA + "/{map}/zip", this::zip));
    }

    private Answer zip(Request request) throws Exception {
        return desk.inArea(request, here -> {
            desk.requireRecent(request);
            log.requireCalm(here.visitor());
            Folder folder = Desk.folder(request, here);
            String name = folder.isTop() ? here.group().name() : folder.name();
            List<Planned> plan = new ArrayList<>();
            plan(here.area(), folder, "", plan);
            String who = here.who();
            String groupId = here.area().groupId();
            return Answer.streamed("application/zip", out -> write(new Order(who, groupId, plan), out))
                    .download(FileName.of(name + ".zip").text())
                    .personal();
        });
    }

    /** A document with its place in the ZIP. */
    private record Planned(String id, String name) {}

    /** What is to be written, and for whom. */
    private record Order(String who, String groupId, List<Planned> plan) {}

    private static void plan(Area area, Folder folder, String above, List<Planned> plan) {
        for (Document document : area.documents(folder)) {
            plan.add(new Planned(document.id(), above + document.name()));
        }
        for (Folder child : area.folders(folder)) {
            plan(area, child, above + child.name() + "/", plan);
        }
    }

    private void write(Order order, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        // Most of what people keep is compressed already.
        zip.setLevel(Deflater.BEST_SPEED);
        for (Planned planned : order.plan()) {
            try (Area area = areas.open(admitted(order), order.groupId())) {
                Optional<Document> document = area.findDocument(planned.id()).filter(found -> !area.isInTrash(found));
                if (document.isPresent()) {
                    write(order, area, document.get(), planned.name(), zip);
                }
            }
        }
        zip.finish();
        zip.flush();
    }

    private void write(Order order, Area area, Document document, String name, ZipOutputStream zip) throws IOException {
        Optional<InputStream> opened = octets(order, area, document);
        if (opened.isEmpty()) {
            // A report that cannot be stamped stays where it is.
            return;
        }
        log.zipped(order.who(), document);
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(document.at().toEpochMilli());
        zip.putNextEntry(entry);
        try (InputStream octets = opened.get()) {
            byte[] part = new byte[PART];
            for (int read = octets.readNBytes(part, 0, PART); read > 0; read = octets.readNBytes(part, 0, PART)) {
                admitted(order);
                zip.write(part, 0, read);
            }
        }
        zip.closeEntry();
    }

    private Optional<InputStream> octets(Order order, Area area, Document document) throws IOException {
        StoredVersion version = area.findVersion(document, document.version()).orElseThrow(Missing::failure);
        Value.Binary.Source octets = area.octets(version);
        return Stamping.isFor(document, version.version())
                ? stamping.octets(octets, order.who())
                : Optional.of(octets.open());
    }

    /** Throws once the reader does not belong to the group any more: the connection breaks, the ZIP is not whole. */
    private Access admitted(Order order) {
        Access access = admission.of(order.who());
        if (!access.principals().contains("group:" + order.groupId())) {
            throw Missing.failure();
        }
        return access;
    }
}
