package nl.balint.cms.http;

/** What is known of a request before its body is read. */
record RequestHead(Method method, RequestPath path, String query, RequestHeaders headers, String remote, String id) {}
