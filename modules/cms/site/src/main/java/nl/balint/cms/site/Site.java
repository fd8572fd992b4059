package nl.balint.cms.site;

/**
 * The site as a whole.
 *
 * @param baseUrl the address as visitors know it, without a slash at the end
 */
public record Site(Society society, String baseUrl) {

    /** The whole address of a page: {@code https://…/kosten}. */
    String whole(String address) {
        return baseUrl + address;
    }
}
