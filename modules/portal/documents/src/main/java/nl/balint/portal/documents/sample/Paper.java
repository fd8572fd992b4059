package nl.balint.portal.documents.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Drawings: a sheet that was signed by hand and put on a scanner, and the plan of a room. No letters: a server may have
 * no fonts.
 */
final class Paper {

    static final int WIDTH = 850;
    static final int HEIGHT = 1200;
    private static final int MARGIN = 90;
    /** Where the first line to sign on is, and how far the next one is from it. */
    static final int TOP = 200;

    static final int ROW = 60;

    private Paper() {}

    /** A sheet with a line for each who may sign, most of them signed, as a grey JPEG. */
    static byte[] signed(int rows, Random chance) {
        BufferedImage paper = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = pen(paper, new Color(250, 250, 250));
        for (int row = 0; row < rows; row++) {
            int line = TOP + row * ROW;
            pen.drawLine(MARGIN, line + 12, WIDTH - MARGIN, line + 12);
            if (chance.nextInt(8) > 0) {
                sign(pen, WIDTH / 2 + 60, line, chance);
            }
        }
        pen.dispose();
        grain(paper.getRaster(), chance);
        return written(paper, "jpeg");
    }

    /** A room with a circle of chairs, as a PNG. */
    static byte[] plan(int chairs) {
        BufferedImage paper = new BufferedImage(WIDTH, WIDTH, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(paper, Color.WHITE);
        pen.setStroke(new BasicStroke(6));
        pen.drawRect(MARGIN, MARGIN, WIDTH - 2 * MARGIN, WIDTH - 2 * MARGIN);
        pen.setColor(new Color(0x7A, 0x2E, 0x5D));
        for (int chair = 0; chair < chairs; chair++) {
            double angle = 2 * Math.PI * chair / chairs;
            int x = (int) (WIDTH / 2 + 200 * Math.cos(angle));
            int y = (int) (WIDTH / 2 + 200 * Math.sin(angle));
            pen.fillOval(x - 28, y - 28, 56, 56);
        }
        pen.dispose();
        return written(paper, "png");
    }

    private static Graphics2D pen(BufferedImage paper, Color ground) {
        Graphics2D pen = paper.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(ground);
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        pen.setColor(new Color(40, 40, 40));
        return pen;
    }

    private static void sign(Graphics2D pen, int left, int line, Random chance) {
        Path2D ink = new Path2D.Double();
        ink.moveTo(left, line);
        for (int stroke = 1; stroke < 9; stroke++) {
            int x = left + stroke * 24;
            ink.quadTo(x - 18 + chance.nextInt(12), line - 10 - chance.nextInt(34), x, line - chance.nextInt(14));
        }
        pen.draw(ink);
    }

    /** No paper is even. */
    private static void grain(WritableRaster paper, Random chance) {
        int[] row = new int[paper.getWidth()];
        for (int y = 0; y < paper.getHeight(); y++) {
            paper.getSamples(0, y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                row[x] = Math.max(0, row[x] - chance.nextInt(14));
            }
            paper.setSamples(0, y, row.length, 1, 0, row);
        }
    }

    private static byte[] written(BufferedImage paper, String kind) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(paper, kind, out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
