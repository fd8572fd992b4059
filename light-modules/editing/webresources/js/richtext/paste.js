/** What comes from Word or a web page, made into what a text can have: its lists become lists. */

const LIST = /mso-list:\s*l\d+\s+level(\d+)/i;

export function cleaned(html) {
  const document = new DOMParser().parseFromString(html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/g, ""), "text/html");
  document.querySelectorAll("style, script, meta, link, title, xml, [style*='mso-element:comment'], o\\:p").forEach((each) => each.remove());
  lists(document);
  document.querySelectorAll("p").forEach((each) => !each.textContent.trim() && !each.querySelector("img") && each.remove());
  return document.body.innerHTML;
}

/** Word writes a list as paragraphs with a sign in front; a run of them becomes one list, nested by level. */
function lists(document) {
  let stack = [];
  document.querySelectorAll("p, li, h1, h2, h3, table").forEach((each) => {
    const level = Number(LIST.exec(each.getAttribute("style") ?? "")?.[1] ?? 0);
    if (each.tagName !== "P" || level === 0) {
      stack = [];
      return;
    }
    const sign = each.querySelector("[style*='mso-list:Ignore'], [style*='mso-list: Ignore']");
    const signText = (sign ?? each).textContent.trim();
    sign?.remove();
    stack.length = Math.min(stack.length, level);
    while (stack.length < level) {
      const list = document.createElement(/^(\d+|[a-z]|[ivx]+)[.)]/i.test(signText) ? "ol" : "ul");
      const above = stack.at(-1);
      if (above) {
        (above.lastElementChild ?? above.appendChild(document.createElement("li"))).append(list);
      } else {
        each.before(list);
      }
      stack.push(list);
    }
    const item = document.createElement("li");
    const text = document.createElement("p");
    text.append(...each.childNodes);
    item.append(text);
    stack.at(-1).append(item);
    each.remove();
  });
}
