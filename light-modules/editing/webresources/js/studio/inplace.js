/** Makes a text of the page one that can be typed in. Both give what to call to leave it as it was. */

/** A line of text. */
export async function writeLine({ place, input, label }, point, { typed, key }) {
  const before = [...place.attributes].map(({ name, value }) => [name, value]);
  const text = place.textContent;
  place.setAttribute("contenteditable", "plaintext-only");
  if (/^(p|div|span|figcaption)$/.test(place.localName)) {
    // A heading or a list item stays what it is, also while it is written.
    place.setAttribute("role", "textbox");
    place.setAttribute("aria-label", label);
  }
  place.setAttribute("tabindex", "0");
  place.style.outline = "2px solid currentColor";
  place.style.outlineOffset = "4px";
  const write = () => {
    input.value = place.textContent.replace(/\s+/g, " ").trim();
    typed();
  };
  place.addEventListener("input", write);
  place.addEventListener("keydown", key);
  place.focus();
  caret(place, point);
  return () => {
    place.removeEventListener("input", write);
    place.removeEventListener("keydown", key);
    [...place.attributes].forEach(({ name }) => place.removeAttribute(name));
    before.forEach(([name, value]) => place.setAttribute(name, value));
    if (place.textContent.trim() === "") {
      place.textContent = text;
    }
  };
}

function caret(place, point) {
  const document = place.ownerDocument;
  const at = point && (document.caretPositionFromPoint?.(point.x, point.y) ?? document.caretRangeFromPoint?.(point.x, point.y));
  const node = at?.offsetNode ?? at?.startContainer;
  const selection = document.defaultView.getSelection();
  if (node && place.contains(node)) {
    selection.collapse(node, at.offset ?? at.startOffset);
  } else {
    selection.selectAllChildren(place);
    selection.collapseToEnd();
  }
}

/** A rich text, with the buttons of its dialog above the page. */
export async function writeRich({ place, nodes, input, label }, point, { host, typed, key }) {
  const { write } = await import("editing/richtext");
  const isAll = [...place.children].every((child) => nodes.includes(child));
  const children = [...place.childNodes];
  const mount = isAll ? place : place.ownerDocument.createElement("div");
  const attributes = [...place.attributes].map(({ name, value }) => [name, value]);
  if (!isAll) {
    nodes[0].before(mount);
    nodes.forEach((node) => node.remove());
  }
  host.hidden = false;
  const view = write(input, { mount }, {
    host,
    labels: Object.fromEntries(input.closest("cms-richtext").dataset.labels.split("|").map((pair) => pair.split("=", 2))),
    attributes: { class: mount.className, role: "textbox", "aria-multiline": "true", "aria-label": label, spellcheck: "true" },
    typed,
  });
  mount.style.whiteSpace = "break-spaces";
  mount.addEventListener("keydown", key);
  view.focus();
  const found = point && view.posAtCoords({ left: point.x, top: point.y });
  if (found) {
    view.dispatch(view.state.tr.setSelection(view.state.selection.constructor.near(view.state.doc.resolve(found.pos))));
  }
  return () => {
    mount.removeEventListener("keydown", key);
    view.destroy();
    host.replaceChildren();
    host.hidden = true;
    if (isAll) {
      [...place.attributes].forEach(({ name }) => place.removeAttribute(name));
      attributes.forEach(([name, value]) => place.setAttribute(name, value));
    }
    place.replaceChildren(...children);
  };
}
