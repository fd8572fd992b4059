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
  const field = element.closest(".field");
  const link = new LinkDialog(element, labels);
  const counted = document.createElement("p");
  counted.className = "rich-text__count";
  let view;
  const ask = (what) => {
    if (what === "link") {
      link.open(view);
    } else {
      bar.focus();
    }
    return true;
  };
  const bar = new Bar(element, labels, ask);
  const place = document.createElement("div");
  source.before(bar.element, place, counted);
  source.hidden = true;

  const attributes = {
    class: "rich-text__page rich",
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": field.querySelector(".field__label").textContent.trim(),
    spellcheck: "true",
  };
  const described = source.getAttribute("aria-describedby");
  const told = new Plugin({
    view: () => ({
      update(now, before) {
        bar.update(now);
        count();
        if (!before.doc.eq(now.state.doc)) {
          source.value = html(now.state.doc);
          source.dispatchEvent(new Event("input", { bubbles: true }));
        }
      },
    }),
  });
  const count = () => {
    const words = view.state.doc.textBetween(0, view.state.doc.content.size, " ").split(/\s+/).filter(Boolean).length;
    counted.textContent = `${words} ${words === 1 ? labels.word : labels.words}`;
  };

  view = new EditorView(place, {
    state: EditorState.create({
      doc: Reader.fromSchema(schema).parse(new DOMParser().parseFromString(source.value, "text/html").body),
      plugins: [...keys(ask), history(), tableEditing(), gapCursor(), told],
    }),
    attributes: described ? { ...attributes, "aria-describedby": described } : attributes,
    transformPastedHTML: cleaned,
  });
  bar.update(view);
  count();
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
