package nl.balint.cms.http;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/** Which Content-Type a file name stands for, text always with its charset; written as Jetty writes them. */
public final class MediaTypes {

    public static final String HTML = "text/html;charset=utf-8";
    public static final String TEXT = "text/plain;charset=utf-8";
    public static final String JSON = "application/json;charset=utf-8";
    public static final String XML = "application/xml;charset=utf-8";
    public static final String CSS = "text/css;charset=utf-8";
    public static final String JAVASCRIPT = "text/javascript;charset=utf-8";
    public static final String SVG = "image/svg+xml;charset=utf-8";
    public static final String CALENDAR = "text/calendar;charset=utf-8";
    public static final String RSS = "application/rss+xml;charset=utf-8";
    public static final String ATOM = "application/atom+xml;charset=utf-8";
    public static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            entry("atom", ATOM),
            entry("avif", "image/avif"),
            entry("css", CSS),
            entry("csv", "text/csv;charset=utf-8"),
            entry("doc", "application/msword"),
            entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            entry("gif", "image/gif"),
            entry("gz", "application/gzip"),
            entry("htm", HTML),
            entry("html", HTML),
            entry("ico", "image/x-icon"),
            entry("ics", CALENDAR),
            entry("jpeg", "image/jpeg"),
            entry("jpg", "image/jpeg"),
            entry("js", JAVASCRIPT),
            entry("json", JSON),
            entry("m4a", "audio/mp4"),
            entry("map", JSON),
            entry("md", "text/markdown;charset=utf-8"),
            entry("mjs", JAVASCRIPT),
            entry("mp3", "audio/mpeg"),
            entry("mp4", "video/mp4"),
            entry("odp", "application/vnd.oasis.opendocument.presentation"),
            entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            entry("odt", "application/vnd.oasis.opendocument.text"),
            entry("ogg", "audio/ogg"),
            entry("otf", "font/otf"),
            entry("pdf", "application/pdf"),
            entry("png", "image/png"),
            entry("ppt", "application/vnd.ms-powerpoint"),
            entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            entry("rss", RSS),
            entry("rtf", "application/rtf"),
            entry("svg", SVG),
            entry("ttf", "font/ttf"),
            entry("txt", TEXT),
            entry("vcf", "text/vcard;charset=utf-8"),
            entry("vtt", "text/vtt;charset=utf-8"),
            entry("wav", "audio/wav"),
            entry("webm", "video/webm"),
            entry("webmanifest", "application/manifest+json;charset=utf-8"),
            entry("webp", "image/webp"),
            entry("woff", "font/woff"),
            entry("woff2", "font/woff2"),
            entry("xls", "application/vnd.ms-excel"),
            entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            entry("xml", XML),
            entry("yaml", "application/yaml;charset=utf-8"),
            entry("zip", "application/zip"));

    private MediaTypes() {}

    /** The type of a file by the end of its name; unknown ends are octets, which browsers save and never run. */
    public static String of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String extension = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, UNKNOWN);
    }

    /** The type as a header field wants it: a text type that names no charset is UTF-8. */
    public static String withCharset(String type) {
        return type.startsWith("text/") && !type.contains("charset") ? type + ";charset=utf-8" : type;
    }

    /** Whether gzip makes it clearly smaller. */
    public static boolean isCompressible(String type) {
        String bare = type.split(";", 2)[0].strip();
        return bare.startsWith("text/")
                || bare.endsWith("+xml")
                || bare.endsWith("+json")
                || bare.equals("application/json")
                || bare.equals("application/xml")
                || bare.equals("application/yaml")
                || bare.equals("image/x-icon")
                || bare.equals("font/ttf")
                || bare.equals("font/otf");
    }
}
