package nl.balint.cms.rendering.internal.image;

import java.awt.Point;
import net.coobird.thumbnailator.geometry.Position;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;

/**
 * What must stay in sight when a picture is cut.
 *
 * @param x percent from the left
 * @param y percent from the top
 */
public record FocalPoint(int x, int y) implements Position {

    public static final FocalPoint CENTRE = new FocalPoint(50, 50);

    private static final int WHOLE = 100;

    public FocalPoint {
        x = Math.max(0, Math.min(WHOLE, x));
        y = Math.max(0, Math.min(WHOLE, y));
    }

    /** As the redactie set it on an asset; the centre when nobody did. */
    public static FocalPoint of(Node asset) {
        return new FocalPoint(percent(asset, "focusX"), percent(asset, "focusY"));
    }

    private static int percent(Node asset, String name) {
        return asset.property(name)
                .filter(Value.Whole.class::isInstance)
                .map(value -> (int) ((Value.Whole) value).number())
                .orElse(WHOLE / 2);
    }

    /** Where the scaled picture lies behind the window through which it is seen, both in pixels. */
    @Override
    public Point calculate(
            int windowWidth,
            int windowHeight,
            int width,
            int height,
            int insetLeft,
            int insetRight,
            int insetTop,
            int insetBottom) {
        return new Point(along(x, windowWidth, width), along(y, windowHeight, height));
    }

    /** The point comes in the middle of the window, as far as the picture reaches. */
    private static int along(int percent, int window, int length) {
        int beforePoint = length * percent / WHOLE - window / 2;
        return -Math.max(0, Math.min(length - window, beforePoint));
    }
}
