import { chooseArea } from "editing/areas";
import { Frame } from "editing/frame";
import { renewHead } from "editing/head";
import { Panel } from "editing/panel";
import { presence } from "editing/presence";
import { Server } from "editing/server";
import { toolbar } from "editing/toolbar";
import { Writing } from "editing/writing";

/** The title of a page is no component, but is written as one. */
const titleMark = (title, path) => {
  const range = title.ownerDocument.createRange();
  range.selectNode(title);
  return { path, inside: [], start: title.ownerDocument.createComment(""), range: () => range };
};

/**
 * <page-studio> the real page in a frame, with its dialogs beside it. Without this script the outline of the page
 * below it does the same by forms.
 */
class PageStudio extends HTMLElement {
  #writing;
  #here;
  #copied = "";

  connectedCallback() {
    this.hidden = false;
    document.querySelector(".studio-outline")?.removeAttribute("open");
    this.server = new Server(this.dataset.csrf);
    this.server.addEventListener("state", (event) => this.#line(event.detail));
    this.panel = new Panel(this.querySelector(".studio__panel"), this.server, this);
    this.frame = new Frame(this.querySelector("iframe"), this.dataset.canvas, this.#texts, this);
    this.#writing = new Writing(this);
    toolbar(this.querySelector(".studio__bar"));
    this.addEventListener("click", (event) => this.#click(event));
    document.addEventListener("keydown", (event) => this.key(event));
    document.addEventListener("click", (event) => this.#link(event));
    addEventListener("beforeunload", (event) => (this.panel.isWaiting || this.#writing.isWaiting) && event.preventDefault());
    this.#here = presence(this.server, this.dataset.presence, this.querySelector(".studio__others"), this.#texts, () => this.panel.part || this.#writing.path);
  }

  /** Who looks may not write the page. */
  get isLocked() {
    return "locked" in this.dataset;
  }

  get #texts() {
    const said = Object.entries(this.dataset).filter(([name]) => name.startsWith("say"));
    return Object.fromEntries(said.map(([name, text]) => [name[3].toLowerCase() + name.slice(4), text]));
  }

  /** What somebody wants of a mark. */
  async act(deed, mark, more = {}) {
    const isWriting = deed === "write" || (deed === "select" && more.x !== undefined && !this.panel.isOpen);
    if (isWriting && mark.isOwn && mark.told.dialog) {
      await this.#write(mark, deed === "write" ? null : more, deed === "write");
    } else if (deed === "edit" || (deed === "select" && this.panel.isOpen && mark.isOwn && mark.told.dialog)) {
      await this.#open(mark.path);
    } else if (deed === "add") {
      await this.panel.open(`${this.dataset.add}${encodeURIComponent(mark.path)}&voor=${more.before}`);
    } else if (deed === "copy") {
      this.#copied = mark.path;
      this.say("copiedPart");
    } else if (deed === "paste" && this.#copied) {
      await this.#step(this.#copied, { deed: "copy", naar: mark.path, voor: more.before });
    } else if (deed === "place") {
      await this.#step(mark.path, { deed: "move", naar: more.area.path, voor: more.before?.name ?? "" });
    } else if (deed === "move") {
      chooseArea(this.querySelector(".studio__areas"), this.frame.areasFor(mark), (area) => this.#step(mark.path, { deed: "move", naar: area.path, voor: "" }));
    } else if (["up", "down", "twice", "drop"].includes(deed)) {
      await this.#step(mark.path, { deed }, deed === "drop" ? mark.beside : "");
    }
  }

  async #open(path, field = "") {
    await this.#writing.end();
    await this.panel.open(this.dataset.part + encodeURIComponent(path), path, field);
    this.#here();
  }

  /** Puts the cursor in the page; where no text can be tied to one field the dialog opens, at that field if it is known. */
  async #write(mark, point, mustOpen) {
    const { isOn, field } = await this.#writing.begin(mark, this.dataset.part + encodeURIComponent(mark.path), point);
    if (!isOn && (field || mustOpen)) {
      await this.#open(mark.path, field);
    }
    this.#here();
  }

  /** A press in the page beside what is being written ends that, and begins there. */
  async press(event) {
    const target = event.composedPath()[0];
    const point = { x: event.clientX, y: event.clientY };
    const title = target.closest?.("main h1");
    if (this.#writing.path && !this.#writing.holds(target)) {
      event.preventDefault();
      await this.#writing.end();
      const mark = this.frame.overlay.at(point);
      if (mark) {
        this.frame.overlay.choose(mark, { detail: 1, clientX: point.x, clientY: point.y });
      }
    } else if (title && !this.isLocked && !this.#writing.path && !this.frame.overlay.locked && !this.panel.isOpen) {
      event.preventDefault();
      await this.#write(titleMark(title, this.dataset.page), point, false);
    }
  }

  /** @param next where the keys go then; empty for what it was about */
  async #step(path, fields, next = "") {
    await this.#writing.end();
    const { json } = await this.server.post(this.dataset.step + encodeURIComponent(path), fields);
    this.saved(json, fields.deed === "drop" ? "dropped" : "saved");
    if (json && !json.refused) {
      this.frame.overlay.select(json.at);
      this.frame.focus(next || json.at);
    }
  }

  /** Tells and shows what was changed. */
  saved(changed, word = "saved") {
    if (!changed || changed.refused) {
      this.#status(changed?.refused ?? this.#texts.failed);
      return;
    }
    this.frame.show(changed.parts);
    this.told(changed, word);
  }

  /** The same when the page shows it already, for it was written there. */
  told(changed, word = "saved") {
    this.say(word, changed.time);
    this.querySelector("[data-studio=terug]").disabled = !changed.undo;
    this.querySelector("[data-studio=opnieuw]").disabled = !changed.redo;
    renewHead(this.server);
  }

  /** While somebody must choose, nothing else can be changed or published from here. */
  held(isHeld) {
    this.frame.overlay.locked = isHeld;
    document.querySelectorAll("[data-while-held]").forEach((each) => each.toggleAttribute("inert", isHeld));
  }

  /** @param part where the keys go on; none when they are somewhere already, empty for where they were in the page */
  closed(part) {
    if (part !== null) {
      this.frame.focus(part);
    }
    this.#here();
  }

  /** From the buttons to the page, to what is open beside it, and round. */
  #round(step) {
    const bar = this.querySelector(".studio__bar");
    const places = [
      { box: bar, focus: () => bar.querySelector("[tabindex='0']").focus() },
      { box: this.querySelector("iframe"), focus: () => this.frame.focus() },
      { box: this.panel.box, focus: () => this.panel.focus() },
    ].filter(({ box }) => box.checkVisibility({ visibilityProperty: true }));
    const at = places.findIndex(({ box }) => box.contains(document.activeElement));
    places[(at < 0 ? 1 : at + step + places.length) % places.length].focus();
  }

  say(word, time = "") {
    this.#status((this.#texts[word] ?? "").replace("{0}", time));
  }

  /** Why not, when the house says so. */
  refused(text) {
    this.#status(text ?? this.#texts.failed);
  }

  #status(text) {
    this.querySelector(".studio__status").textContent = text;
  }

  #line(state) {
    this.querySelector(".studio__offline").hidden = state !== "offline";
    this.querySelector(".studio__out").hidden = state !== "out";
  }

  /** @param way "terug" or "opnieuw" */
  async #turn(way) {
    await this.#writing.end();
    if (!(await this.panel.flush())) {
      return;
    }
    const { json } = await this.server.post(this.dataset.turn, { weg: way });
    this.saved(json, way === "terug" ? "undone" : "redone");
    if (this.panel.part && json?.at === this.panel.part) {
      await this.panel.open(this.dataset.part + encodeURIComponent(json.at), json.at);
    }
  }

  #click(event) {
    const button = event.target.closest("[data-studio], [data-width]");
    if (button?.dataset.studio) {
      this.#turn(button.dataset.studio);
    } else if (button) {
      this.querySelectorAll("[data-width]").forEach((each) => each.setAttribute("aria-pressed", String(each === button)));
      this.frame.width = button.dataset.width;
    }
  }

  /** Links to dialogs open beside the page. */
  #link(event) {
    const link = event.target.closest?.("a[data-beside]");
    if (link && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.#writing.end().then(() => this.panel.open(link.href, link.dataset.beside));
    }
  }

  key(event) {
    const isText = event.target.closest?.("input, textarea, select, [contenteditable=true]");
    const key = event.key.toLowerCase();
    if (!this.isLocked && (event.ctrlKey || event.metaKey) && !isText && (key === "z" || key === "y")) {
      event.preventDefault();
      this.#turn(key === "y" || event.shiftKey ? "opnieuw" : "terug");
    } else if (key === "?" && !isText) {
      this.querySelector("#toetsen").togglePopover();
    } else if (key === "f6") {
      event.preventDefault();
      this.#round(event.shiftKey ? -1 : 1);
    } else if ((event.ctrlKey || event.metaKey) && key === "k" && event.isTrusted && event.view !== window) {
      // The page in the frame passes it on.
      event.preventDefault();
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true }));
    }
  }
}

customElements.define("page-studio", PageStudio);
