import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { DOMParser as Reader, DOMSerializer } from "prosemirror-model";
import { EditorState, Plugin } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { Bar } from "editing/richtext-bar";
import { keys } from "editing/richtext-keys";
import { LinkDialog } from "editing/richtext-link";
import { cleaned } from "editing/richtext-paste";
import { schema } from "editing/richtext-schema";

/** Puts the editor into a <cms-richtext>; its text area stays what is sent. */
export function mount(element) {
  const source = element.querySelector("textarea");
  const labels = Object.fromEntries(element.dataset.labels.split("|").map((pair) => pair.split("=", 2)));
  const counted = document.createElement("p");
  counted.className = "rich-text__count";
  const place = document.createElement("div");
  const above = document.createElement("div");
  source.before(above, place, counted);
  const isHere = document.activeElement === source;
  source.hidden = true;
  const described = source.getAttribute("aria-describedby");
  const attributes = {
    class: "rich-text__page rich",
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": element.closest(".field").querySelector(".field__label").textContent.trim(),
    spellcheck: "true",
    ...(source.lang ? { lang: source.lang } : {}),
    ...(described ? { "aria-describedby": described } : {}),
  };
  const seen = (state) => {
    const words = state.doc.textBetween(0, state.doc.content.size, " ").split(/\s+/).filter(Boolean).length;
    counted.textContent = `${words} ${words === 1 ? labels.word : labels.words}`;
  };
  const view = write(source, place, { host: above, labels, attributes, seen, typed: () => source.dispatchEvent(new Event("input", { bubbles: true })) });
  if (isHere) {
    view.focus();
  }
  return view;
}

/**
 * Lets somebody write what a text area holds, at a place of any page.
 *
 * @param host where the buttons come
 * @param seen told of what stands there; typed called after each change, when the text area has it
 */
export function write(source, place, { host, labels, attributes, seen = () => {}, typed }) {
  const link = new LinkDialog(host, labels);
  let view;
  const ask = (what) => {
    if (what === "link") {
      link.open(view);
    } else {
      bar.focus();
    }
    return true;
  };
  const bar = new Bar(host, labels, ask);
  host.prepend(bar.element);
  const told = new Plugin({
    view: () => ({
      update(now, before) {
        bar.update(now);
        seen(now.state);
        if (!before.doc.eq(now.state.doc)) {
          source.value = html(now.state.doc);
          typed();
        }
      },
    }),
  });
  view = new EditorView(place, {
    state: EditorState.create({
      doc: Reader.fromSchema(schema).parse(new DOMParser().parseFromString(source.value, "text/html").body),
      plugins: [...keys(ask), history(), tableEditing(), gapCursor(), told],
    }),
    attributes,
    transformPastedHTML: cleaned,
  });
  bar.update(view);
  seen(view.state);
  return view;
}

/** A text of nothing is no text. */
function html(doc) {
  if (doc.childCount === 1 && doc.firstChild.content.size === 0 && doc.firstChild.type === schema.nodes.paragraph) {
    return "";
  }
  const holder = document.createElement("div");
  holder.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
  // A list item or cell of one paragraph is written without it, as people write HTML.
  holder.querySelectorAll("li > p:only-child, td > p:only-child, th > p:only-child, dd > p:only-child").forEach((each) => each.replaceWith(...each.childNodes));
  return holder.innerHTML;
}
