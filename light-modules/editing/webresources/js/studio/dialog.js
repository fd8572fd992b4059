import { Keeping } from "editing/keeping";
import { nodes } from "editing/nodes";

/** One dialog that is filled in: what is kept, what cannot be, and what to do when somebody else was first. */
export class Dialog {
  #panel;
  #keeping;

  /** @param isFresh whether what stands in it counts as kept */
  constructor(form, panel, isFresh) {
    this.#panel = panel;
    this.#keeping = new Keeping(form, panel.server, this, isFresh);
  }

  get form() {
    return this.#keeping.form;
  }

  get isWaiting() {
    return this.#keeping.isWaiting;
  }

  get isHeld() {
    return this.#keeping.isHeld;
  }

  later() {
    this.#keeping.later();
  }

  end() {
    this.#keeping.end();
  }

  save() {
    return this.#keeping.save(true);
  }

  say(word) {
    this.#panel.studio.say(word);
  }

  /** What was new is there now; entries have got names, which the next save tells. */
  kept(changed) {
    if (!this.#panel.part) {
      this.#panel.part = changed.at;
      this.form.action = this.form.dataset.part + encodeURIComponent(changed.at);
      this.form.querySelector(".form__buttons button").textContent = this.form.dataset.done;
    }
    for (const [input, names] of Object.entries(changed.entries)) {
      const order = this.form.elements[input]?.value.split(",").filter(Boolean);
      if (order?.length === names.length) {
        this.form.elements[input].value = order.map((each, at) => `${each.split(":")[0]}:${names[at]}`).join(",");
      }
    }
    this.#panel.studio.saved(changed);
  }

  invalid(html, isAsked) {
    this.say(html ? "invalid" : "failed");
    if (html && isAsked) {
      this.#panel.show(html, false);
      this.#panel.box.querySelector(".form-summary")?.focus();
    }
  }

  /** What is typed stays as it is in its form; above it stands what can be done. Meanwhile nothing is sent. */
  clash(html) {
    const all = nodes(html);
    const told = all.find((each) => each.classList?.contains("conflict"));
    this.#keeping.over(all.find((each) => each.matches?.("form")).elements.version.value);
    this.form.before(told);
    this.#hold(true);
    this.say("clash");
    told.focus();
  }

  #hold(isHeld) {
    this.#keeping.isHeld = isHeld;
    this.#panel.studio.held(isHeld);
    if (!isHeld) {
      this.#panel.box.querySelector(".conflict").remove();
    }
  }

  /** What somebody chose: their own text comes in the place of the other, or the other stays. */
  async mine() {
    this.#hold(false);
    await this.save();
  }

  theirs() {
    this.#keeping.forget();
    this.#hold(false);
  }

  /** Sends it by its button, and tells whether all is kept; something new without any field is put there by that. */
  async submit() {
    if (this.#keeping.isNew || this.isWaiting) {
      await this.save();
    }
    return !this.isWaiting;
  }

  /** An entry comes, goes or moves: the house makes the form anew. */
  async rearrange(deed) {
    const fields = new FormData(this.form);
    fields.append("deed", deed);
    const { html } = await this.#keeping.send(fields);
    this.#panel.show(html ?? "", false);
  }
}
