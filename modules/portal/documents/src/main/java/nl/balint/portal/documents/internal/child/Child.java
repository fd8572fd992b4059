package nl.balint.portal.documents.internal.child;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Path;

/** The start of a child: one piece of work on one file, then it is over. Nothing is written but the file asked for. */
public final class Child {

    /** All went well. */
    public static final int DONE = 0;

    /** The file could not be read. */
    public static final int UNREADABLE = 3;

    /** Reading it took more memory than there is. */
    public static final int TOO_LARGE = 4;

    private static final String FILE = "file";
    private static final String JAR = "jar";

    private Child() {}

    /** What a child can do, under the name by which it is asked. */
    public enum Task {
        /** Input and output file, media type, most characters. */
        TEXT,
        /** Input and output file, format, orientation from 1 to 8. */
        PICTURE,
        /** Input and output file, the file with the line. */
        STAMP
    }

    /** Arguments: the task, the file to read, the file to write, and what the task needs besides. */
    public static void main(String[] arguments) {
        endWithParent();
        closeNetwork();
        int exit;
        try {
            work(arguments);
            exit = DONE;
        } catch (OutOfMemoryError | StackOverflowError tooLarge) {
            exit = TOO_LARGE;
        } catch (Throwable unreadable) { // whatever a library throws at a file made to do harm
            exit = UNREADABLE;
        }
        Runtime.getRuntime().halt(exit);
    }

    private static void work(String[] arguments) throws Exception {
        Path input = Path.of(arguments[1]);
        Path output = Path.of(arguments[2]);
        switch (Task.valueOf(arguments[0])) {
            case TEXT ->
                TextTask.of(arguments[3], Integer.parseInt(arguments[4])).run(input, output);
            case PICTURE -> new PictureTask(arguments[3], Turn.of(Integer.parseInt(arguments[4]))).run(input, output);
            case STAMP -> new StampTask(Path.of(arguments[3])).run(input, output);
        }
    }

    /** The server holds our input open; when it is gone, so are we. */
    private static void endWithParent() {
        Thread watch = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException closed) {
                        // the same as its end
                    }
                    Runtime.getRuntime().halt(UNREADABLE);
                },
                "parent");
        watch.setDaemon(true);
        watch.start();
    }

    /** A file may ask its reader to fetch something: whatever address it names, there is none. */
    private static void closeNetwork() {
        URL.setURLStreamHandlerFactory(protocol -> {
            if (protocol.equals(FILE) || protocol.equals(JAR)) {
                return null;
            }
            return new ClosedAddress();
        });
    }
}
