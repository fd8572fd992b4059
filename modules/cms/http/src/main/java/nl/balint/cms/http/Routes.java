package nl.balint.cms.http;

import java.util.List;

/** A module's readable table of the addresses that it answers. */
@FunctionalInterface
public interface Routes {

    List<Route> routes();
}
