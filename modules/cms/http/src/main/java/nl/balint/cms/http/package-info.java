/**
 * Requests, answers, routes, failures: the front door of the house, and the only home of Javalin, Jetty and Servlet.
 *
 * <p>Begin with {@link nl.balint.cms.http.Routes} (what a module offers), {@link nl.balint.cms.http.Request} (what it
 * gets) and {@link nl.balint.cms.http.Answer} (what it gives back). {@link nl.balint.cms.http.HttpServer} carries them;
 * {@link nl.balint.cms.http.ReadyAnswers} is the way past all of it for pages that lie ready.
 */
@NullMarked
package nl.balint.cms.http;

import org.jspecify.annotations.NullMarked;
