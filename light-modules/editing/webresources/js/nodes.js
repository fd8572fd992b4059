/** HTML of the house as nodes of this page. */
export const nodes = (html) => [...new DOMParser().parseFromString(html, "text/html").body.childNodes].map((node) => document.importNode(node, true));
