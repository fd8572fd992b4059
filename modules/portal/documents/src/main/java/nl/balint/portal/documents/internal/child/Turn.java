package nl.balint.portal.documents.internal.child;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** How a picture was taken: mirrored, or with the camera on its side. The numbers are those of Exif. */
record Turn(boolean isSwapped, boolean isFlippedAcross, boolean isFlippedDown) {

    /** The turn with this number; a number that does not exist is no turn. */
    static Turn of(int orientation) {
        return switch (orientation) {
            case 2 -> new Turn(false, true, false);
            case 3 -> new Turn(false, true, true);
            case 4 -> new Turn(false, false, true);
            case 5 -> new Turn(true, false, false);
            case 6 -> new Turn(true, true, false);
            case 7 -> new Turn(true, true, true);
            case 8 -> new Turn(true, false, true);
            default -> new Turn(false, false, false);
        };
    }

    /** The picture the right way up; of the same kind, so that its colours stay what they are. */
    BufferedImage of(BufferedImage picture) {
        if (!isSwapped && !isFlippedAcross && !isFlippedDown) {
            return picture;
        }
        Raster from = picture.getRaster();
        int width = isSwapped ? from.getHeight() : from.getWidth();
        int height = isSwapped ? from.getWidth() : from.getHeight();
        WritableRaster to = from.createCompatibleWritableRaster(width, height);
        Object dot = null;
        for (int y = 0; y < height; y++) {
            int down = isFlippedDown ? height - 1 - y : y;
            for (int x = 0; x < width; x++) {
                int across = isFlippedAcross ? width - 1 - x : x;
                dot = from.getDataElements(isSwapped ? y : x, isSwapped ? x : y, dot);
                to.setDataElements(across, down, dot);
            }
        }
        return new BufferedImage(picture.getColorModel(), to, picture.isAlphaPremultiplied(), null);
    }
}
