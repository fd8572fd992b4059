/**
 * What stands above the page: how it is and what can be done with it. The first change to a page as visitors see it
 * makes that another; who made it can put it on the site then.
 */
export async function renewHead(server) {
  const head = document.querySelector(".studio-head");
  if (head.dataset.state !== "PUBLISHED") {
    return;
  }
  head.dataset.state = "";
  const { html } = await server.html(location.href);
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector(".studio-head");
  if (fresh) {
    head.replaceWith(fresh);
  }
}
