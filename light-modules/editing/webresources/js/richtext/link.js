import { TextSelection } from "prosemirror-state";
import { schema } from "editing/richtext-schema";

const REST = 200;

async function found(where, words) {
  const answer = await fetch(`/beheer/${where}/kies?q=${encodeURIComponent(words)}`).catch(() => null);
  return answer?.ok ? answer.json() : {};
}

/** What a link comes on: what is selected, or the whole link that the cursor is in. */
function place({ selection: { from, to, $from } }) {
  const { parent } = $from;
  const link = schema.marks.link.isInSet($from.marks());
  if (!link || from !== to) {
    return { from, to, href: link?.attrs.href ?? "" };
  }
  const isLinked = (at) => at >= 0 && at < parent.childCount && link.isInSet(parent.child(at).marks);
  let first = $from.index();
  let last = first;
  while (isLinked(first - 1)) {
    first--;
  }
  while (isLinked(last + 1)) {
    last++;
  }
  return { from: $from.posAtIndex(first), to: $from.posAtIndex(last + 1), href: link.attrs.href };
}

/** Asks where a link leads: a page or file of the site, found by its name, or an address that is typed. */
export class LinkDialog {
  #dialog;
  #list;
  #field;
  #timer;
  #done;

  constructor(element, labels) {
    this.#dialog = document.createElement("dialog");
    this.#dialog.className = "rich-text__link";
    this.#dialog.setAttribute("aria-label", labels.link);
    const label = document.createElement("label");
    label.textContent = labels.linkField;
    this.#field = document.createElement("input");
    this.#field.className = "input input--text";
    this.#field.autocomplete = "off";
    label.append(this.#field);
    this.#list = document.createElement("ul");
    this.#list.className = "rich-text__pages plain-list";
    const deeds = document.createElement("div");
    deeds.className = "confirm__deeds";
    deeds.append(
      this.#button(labels.linkPut, "button button--primary", () => this.#finish(this.#field.value.trim())),
      this.#button(labels.unlink, "button button--quiet", () => this.#finish("")),
      this.#button(labels.cancel, "button button--quiet", () => this.#dialog.close()),
    );
    this.#dialog.append(label, this.#list, deeds);
    this.#field.addEventListener("input", (event) => {
      event.stopPropagation();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#find(), REST);
    });
    this.#dialog.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === this.#field) {
        event.preventDefault();
        this.#finish(this.#field.value.trim());
      }
      event.stopPropagation();
    });
    element.append(this.#dialog);
  }

  #button(text, className, deed) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = className;
    button.textContent = text;
    button.addEventListener("click", deed);
    return button;
  }

  /** Puts the answer on the text at the cursor, or its name where there is none, and the cursor behind it. */
  open(view) {
    const { from, to, href } = place(view.state);
    this.#field.value = href;
    this.#done = (address, name) => {
      const change = view.state.tr;
      if (address && from === to) {
        change.insertText(name, from);
      }
      const end = change.mapping.map(to);
      change.removeMark(from, end, schema.marks.link);
      if (address) {
        change.addMark(from, end, schema.marks.link.create({ href: address }));
      }
      view.dispatch(change.setSelection(TextSelection.create(change.doc, end)));
      view.focus();
    };
    this.#dialog.showModal();
    this.#field.select();
    this.#find();
  }

  /** @param name what it is called, when it was chosen by that */
  #finish(address, name = address) {
    this.#dialog.close();
    const isBare = /^[\w-]+(\.[\w-]+)+/.test(address);
    this.#done(isBare ? `https://${address}` : address, name);
  }

  async #find() {
    const asked = this.#field.value;
    const [{ pages = [] }, { files = [] }] = await Promise.all([found("paginas", asked), asked ? found("bestanden", asked) : {}]);
    if (asked === this.#field.value) {
      this.#list.replaceChildren(...[...pages, ...files].map(({ title, path }) => this.#item(title, path)));
    }
  }

  #item(title, path) {
    const item = document.createElement("li");
    const button = this.#button(title, "rich-text__page-choice", () => this.#finish(path, title));
    const address = document.createElement("small");
    address.textContent = path;
    button.append(address);
    item.append(button);
    return item;
  }
}
