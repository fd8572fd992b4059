import { Dialog } from "editing/dialog";
import { nodes } from "editing/nodes";

/** Where somebody begins in what opened. */
const FIRST = [".field input:not([type=hidden]), .field textarea:not([hidden]), .field [contenteditable], .field select", ".picker a", "button"];

/** How long somebody looks at what opened before the page makes room for it, in milliseconds. */
const ROOM = 150;

/** When what changed is seen; soon enough too where nothing is painted. */
const painted = () => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 100);
});

/** What opens beside the page: a dialog, or the kinds of what may be added. */
export class Panel {
  #dialog;
  #opener = null;
  #settling;

  /** @param studio told of what happens: saved(changed), held(isHeld), closed(), say(word) */
  constructor(box, server, studio) {
    this.box = box;
    this.server = server;
    this.studio = studio;
    box.addEventListener("submit", (event) => this.#submit(event));
    box.addEventListener("input", () => this.#dialog?.later());
    box.addEventListener("change", () => this.#dialog?.later());
    box.addEventListener("click", (event) => this.#click(event));
    box.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && this.close());
  }

  /** The path of what is being changed; empty for something new, or nothing. */
  part = "";

  get isOpen() {
    return !this.box.hidden;
  }

  get isWaiting() {
    return Boolean(this.#dialog?.isWaiting);
  }

  /**
   * Shows a dialog, when all that was typed in the one before it is kept.
   *
   * @param field where the cursor comes; the first when it is not told
   */
  async open(address, part = "", field = "") {
    if (!(await this.flush())) {
      return;
    }
    const { status, html } = await this.server.html(address);
    if (status === 200) {
      this.#opener = this.isOpen ? this.#opener : document.activeElement;
      this.part = part;
      this.show(html);
      const told = field && this.box.querySelector(`[name="${CSS.escape(field)}"]`);
      const first = told ? this.#seen(told) : FIRST.map((each) => this.box.querySelector(each)).find(Boolean);
      first?.focus();
      this.#settle(ROOM);
    } else if (status === 403) {
      this.studio.refused(JSON.parse(html).refused);
    }
  }

  /** What opens lies over the page, and takes a place beside it when it is seen, for then the whole page is laid out anew. */
  async #settle(rest = 0) {
    await painted();
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.box.parentElement.toggleAttribute("data-made-room", this.isOpen), rest);
  }

  /** A rich text has its page in the place of its text area. */
  #seen(input) {
    return input.hidden ? input.closest(".field").querySelector("[contenteditable]") : input;
  }

  /** A dialog that somebody filled in elsewhere, and that could not be kept there. */
  take(all, part) {
    this.#dialog?.end();
    this.#opener = document.activeElement;
    this.box.hidden = false;
    this.box.replaceChildren(...all);
    this.part = part;
    this.#settle();
    this.#dialog = new Dialog(this.box.querySelector("form.form"), this, false);
    return this.#dialog;
  }

  /** The keys go on where they were: in the page, or at what opened it. */
  async close() {
    if (await this.flush()) {
      const { part } = this;
      this.#dialog?.end();
      this.box.hidden = true;
      this.#settle();
      this.box.replaceChildren();
      this.#dialog = null;
      this.part = "";
      const isBeside = this.#opener?.matches("a, button");
      if (isBeside) {
        this.#opener.focus();
      }
      this.studio.closed(isBeside ? null : part);
    }
  }

  focus() {
    this.box.querySelector("button, a, input:not([type=hidden])")?.focus();
  }

  /** Keeps what was typed; tells whether all of it is. */
  async flush() {
    if (this.isWaiting) {
      await this.#dialog.save();
    }
    return !this.isWaiting;
  }

  /** @param isFresh whether what stands in it counts as kept */
  show(html, isFresh = true) {
    this.#dialog?.end();
    this.box.hidden = false;
    this.box.replaceChildren(...nodes(html));
    const form = this.box.querySelector("form.form");
    this.#dialog = form && new Dialog(form, this, isFresh);
  }

  async #submit(event) {
    event.preventDefault();
    if (event.submitter?.name === "deed") {
      await this.#dialog.rearrange(event.submitter.value);
      this.#dialog.later();
      this.box.querySelector(`[value="${event.submitter.value}"]`)?.focus();
    } else if (this.#dialog.isHeld) {
      await this.#dialog.mine();
    } else if (await this.#dialog.submit()) {
      await painted();
      await this.close();
    }
  }

  async #click(event) {
    const deed = event.target.closest("[data-panel]")?.dataset.panel;
    const link = event.target.closest("a[data-panel-open], [data-panel-open] a");
    if (deed === "close") {
      await this.close();
    } else if (deed === "theirs") {
      this.#dialog.theirs();
      await this.open(this.#dialog.form.action, this.part);
    } else if (deed === "copy") {
      const texts = [...this.#dialog.form.querySelectorAll("input[type=text], textarea")].map((each) => each.value);
      await navigator.clipboard.writeText(texts.join("\n\n"));
      this.studio.say("copied");
    } else if (link) {
      event.preventDefault();
      await this.open(link.href, this.part);
    }
  }
}
