package nl.balint.cms.rendering.internal.image;

/**
 * How large a rendition is at most; 0 leaves that side to the proportions of the picture.
 *
 * @param crop whether both sides are filled exactly and what sticks out is cut off
 * @param focus what stays in sight then
 */
public record ImageSize(int width, int height, boolean crop, FocalPoint focus) {

    private static final int LARGEST_SIDE = 4_000;

    public ImageSize {
        if (width < 0 || height < 0 || width > LARGEST_SIDE || height > LARGEST_SIDE || width + height == 0) {
            throw new IllegalArgumentException(
                    "A rendition is 1 to " + LARGEST_SIDE + " wide or high, not " + width + " by " + height);
        }
        crop = crop && width > 0 && height > 0;
    }

    public ImageSize(int width, int height, boolean crop) {
        this(width, height, crop, FocalPoint.CENTRE);
    }

    /** The same, with something else in sight; that says nothing of a picture that stays whole. */
    public ImageSize around(FocalPoint point) {
        return crop ? new ImageSize(width, height, true, point) : this;
    }

    int widthOr(int other) {
        return width == 0 ? other : width;
    }

    int heightOr(int other) {
        return height == 0 ? other : height;
    }
}
