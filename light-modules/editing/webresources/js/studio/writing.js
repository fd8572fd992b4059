import { Keeping } from "editing/keeping";
import { nodes } from "editing/nodes";
import { fieldWith, tiesOf } from "editing/ties";
import { writeLine, writeRich } from "editing/inplace";

/**
 * Writing in the page itself: a click on a text puts the cursor there. What is typed goes to the dialog of the
 * component, which is there but not shown, and is kept as anything that is typed in one.
 */
export class Writing {
  #studio;
  #all;
  #keeping;
  #ties = [];
  #at = -1;
  #leave;
  #parts = null;

  /** @param studio with server, panel and frame; told(changed), saved(changed), say(word) */
  constructor(studio) {
    this.#studio = studio;
  }

  /** The path of the component that is being written; empty when there is none. */
  path = "";

  get isWaiting() {
    return Boolean(this.#keeping?.isWaiting);
  }

  /**
   * Puts the cursor at a point of the page, or in the first text.
   *
   * @returns {{isOn: boolean, field: string}} whether it could; otherwise the field to open the dialog at
   */
  async begin(mark, address, point) {
    await this.end();
    const { status, html } = await this.#studio.server.html(address);
    if (status !== 200) {
      return { isOn: false, field: "" };
    }
    this.#all = nodes(html);
    const form = this.#all.find((each) => each.matches?.("form"));
    this.#ties = tiesOf(mark, form);
    const text = point && this.#studio.frame.textAt(point);
    const at = point ? this.#ties.findIndex((tie) => text && this.#shown(tie).some((node) => node.contains(text))) : 0;
    if (!this.#ties[at]) {
      return { isOn: false, field: text ? fieldWith(text.textContent, form) : "" };
    }
    this.path = mark.path;
    this.#keeping = new Keeping(form, this.#studio.server, this);
    this.#studio.frame.overlay.writing(true);
    await this.#write(at, point);
    return { isOn: true, field: "" };
  }

  #shown(tie) {
    return tie.isRich ? tie.nodes : [tie.place];
  }

  async #write(at, point) {
    this.#leave?.();
    this.#at = at;
    const write = this.#ties[at].isRich ? writeRich : writeLine;
    this.#leave = await write(this.#ties[at], point, {
      host: this.#studio.querySelector(".studio__writing"),
      typed: () => this.#keeping.later(),
      key: (event) => this.#key(event),
    });
  }

  #key(event) {
    event.stopPropagation();
    const isDone = event.key === "Escape" || (event.key === "Enter" && !this.#ties[this.#at].isRich);
    const to = this.#at + (event.shiftKey ? -1 : 1);
    if (isDone) {
      event.preventDefault();
      this.end(true);
    } else if (event.key === "Tab" && !event.defaultPrevented && this.#ties[to]) {
      event.preventDefault();
      this.#write(to, null);
    }
  }

  /** Whether something on the page is what is being written. */
  holds(node) {
    return this.#at >= 0 && this.#shown(this.#ties[this.#at]).concat(this.#ties[this.#at].place).some((each) => each.contains(node));
  }

  /** Keeps what was typed and shows the page as it is since; what cannot be kept opens in its dialog. */
  async end(isByKey = false) {
    if (!this.path) {
      return;
    }
    if (this.isWaiting) {
      await this.#keeping.save(true);
    }
    const isLeft = this.isWaiting;
    const path = this.path;
    this.#close();
    if (isLeft) {
      this.#studio.panel.take(this.#all, path);
    } else if (this.#parts) {
      this.#studio.frame.show(this.#parts);
    }
    this.#parts = null;
    if (isByKey) {
      this.#studio.frame.overlay.focus(path);
    }
  }

  #close() {
    this.#keeping.end();
    this.#leave?.();
    this.#leave = null;
    this.path = "";
    this.#at = -1;
    this.#studio.frame.overlay.writing(false);
  }

  kept(changed) {
    this.#parts = changed.parts;
    this.#studio.told(changed);
  }

  invalid() {
    this.#studio.say("invalid");
  }

  say(word) {
    this.#studio.say(word);
  }

  /** Somebody else was first: one's own text goes to the dialog, where both are. */
  clash(html) {
    const path = this.path;
    this.#close();
    this.#studio.panel.take(this.#all, path).clash(html);
  }
}
