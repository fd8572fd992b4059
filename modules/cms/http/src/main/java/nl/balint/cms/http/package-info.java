/** Requests, answers, routes, failures, assets, sessions. The only home of Javalin, Jetty and Servlet. */
@NullMarked
package nl.balint.cms.http;

import org.jspecify.annotations.NullMarked;
