/**
 * The dialog beside the page. What is typed is kept within two seconds of rest, as one change after the other; while
 * somebody else was first, nothing is sent until a choice is made.
 */
const REST = 1000;

/** Where somebody begins. */
const FIRST = [".field input:not([type=hidden]), .field textarea:not([hidden]), .field [contenteditable], .field select", ".picker a", "button"];

export class Panel {
  #box;
  #server;
  #studio;
  #form;
  #version = "";
  #sent = "";
  #timer;
  #turn = Promise.resolve();
  #isHeld = false;

  /** @param studio told of what is saved: saved(changed), held(isHeld), closed(), say(key, time) */
  constructor(box, server, studio) {
    this.#box = box;
    this.#server = server;
    this.#studio = studio;
    box.addEventListener("submit", (event) => this.#submit(event));
    box.addEventListener("input", () => this.#later());
    box.addEventListener("change", () => this.#later());
    box.addEventListener("click", (event) => this.#click(event));
    box.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && this.close());
  }

  /** The path of what is being changed; empty for something new, or nothing. */
  part = "";

  get isOpen() {
    return !this.#box.hidden;
  }

  /** Whether something was typed that is not kept yet. */
  get isWaiting() {
    return Boolean(this.#form?.isConnected) && this.#typed() !== this.#sent;
  }

  async open(address, part = "") {
    await this.flush();
    const { status, html } = await this.#server.html(address);
    if (status === 200) {
      this.part = part;
      this.#show(html);
      this.#sent = this.#typed();
      FIRST.map((each) => this.#box.querySelector(each)).find(Boolean)?.focus();
    }
    return status === 200;
  }

  /** Keeps what was typed, and goes away; with something that cannot be kept it stays. */
  async close() {
    if (this.#isHeld || !(await this.flush())) {
      return;
    }
    this.#box.hidden = true;
    this.#box.replaceChildren();
    this.#form = null;
    this.part = "";
    this.#studio.closed();
  }

  /** Keeps what was typed; tells whether all of it is. */
  async flush() {
    clearTimeout(this.#timer);
    if (this.isWaiting && !this.#isHeld) {
      await this.#save(true);
    }
    return !this.isWaiting;
  }

  #show(html) {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    this.#box.hidden = false;
    this.#box.replaceChildren(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
    this.#form = this.#box.querySelector("form.form");
    this.#version = this.#form?.elements.version?.value ?? "";
  }

  /** What stands in the form, but for what the house itself put there. */
  #typed() {
    const fields = [...(this.#form ? new FormData(this.#form) : [])].filter(([name]) => !/^(version|_csrf|_once)$/.test(name));
    return JSON.stringify(fields.map(([name, value]) => [name, /^f.*n$/.test(name) ? value.replace(/:[^,]*/g, "") : value]));
  }

  #later() {
    clearTimeout(this.#timer);
    if (this.isWaiting && !this.#isHeld && this.#form.checkVisibility()) {
      this.#studio.say("typing");
      this.#timer = setTimeout(() => this.#save(false), REST);
    }
  }

  async #submit(event) {
    event.preventDefault();
    if (event.submitter?.name === "deed") {
      await this.#rearrange(event.submitter);
    } else if (this.#isHeld) {
      this.#hold(false);
      await this.#save(true);
    } else {
      // Something new without anything to fill in is put there by the button alone.
      if (!this.#version || this.isWaiting) {
        await this.#save(true);
      }
      await this.close();
    }
  }

  async #rearrange(button) {
    clearTimeout(this.#timer);
    const fields = new FormData(this.#form);
    fields.append("deed", button.value);
    const { html } = await this.#server.post(this.#form.action, fields, this.#version);
    const before = this.#sent;
    this.#show(html ?? "");
    this.#sent = before;
    this.#later();
    this.#box.querySelector(`[value="${button.value}"]`)?.focus();
  }

  /** One after the other, each with the mark that the one before it left. */
  #save(isAsked) {
    clearTimeout(this.#timer);
    this.#turn = this.#turn.then(() => this.#saveNow(isAsked));
    return this.#turn;
  }

  /** @param isAsked by somebody, who is then shown what is wrong */
  async #saveNow(isAsked) {
    const form = this.#form;
    if (this.#isHeld || !form?.isConnected) {
      return;
    }
    const typed = this.#typed();
    this.#studio.say("saving");
    const { status, json, html } = await this.#server.post(form.action, new FormData(form), this.#version);
    if (form !== this.#form) {
      return;
    }
    if (status === 200 && json) {
      this.#sent = typed;
      this.#kept(form, json);
      this.#studio.saved(json);
      this.#later();
    } else if (status === 412) {
      this.#clash(html);
    } else if (json) {
      this.#studio.saved(json);
    } else {
      this.#studio.say("invalid");
      if (isAsked) {
        this.#show(html);
        this.#box.querySelector(".form-summary")?.focus();
      }
    }
  }

  /** What is typed stays as it is in its form; above it stands what can be done. */
  #clash(html) {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    this.#form.before(document.importNode(parsed.querySelector(".conflict"), true));
    this.#version = parsed.querySelector("input[name=version]").value;
    this.#hold(true);
    this.#studio.say("clash");
  }

  /** What was new is there now; entries have got names, which the next save tells. */
  #kept(form, changed) {
    this.#version = changed.version;
    form.elements.version.value = changed.version;
    if (!this.part) {
      this.part = changed.at;
      form.action = form.dataset.part + encodeURIComponent(changed.at);
      form.querySelector(".form__buttons button").textContent = form.dataset.done;
    }
    for (const [input, names] of Object.entries(changed.entries)) {
      const order = form.elements[input]?.value.split(",").filter(Boolean);
      if (order?.length === names.length) {
        form.elements[input].value = order.map((each, at) => `${each.split(":")[0]}:${names[at]}`).join(",");
      }
    }
  }

  /** Somebody else was first: what to do is asked, and meanwhile nothing is sent. */
  #hold(isHeld) {
    clearTimeout(this.#timer);
    this.#isHeld = isHeld;
    this.#studio.held(isHeld);
    const told = this.#box.querySelector(".conflict");
    if (isHeld) {
      told.focus();
    } else {
      told.remove();
    }
  }

  async #click(event) {
    const deed = event.target.closest("[data-panel]")?.dataset.panel;
    if (deed === "close") {
      event.preventDefault();
      await this.close();
    } else if (deed === "theirs") {
      this.#sent = this.#typed();
      this.#hold(false);
      await this.open(this.#form.action, this.part);
    } else if (deed === "copy") {
      const texts = [...this.#form.querySelectorAll("input[type=text], textarea")].map((each) => each.value);
      await navigator.clipboard.writeText(texts.join("\n\n"));
      this.#studio.say("copied");
    } else if (event.target.closest("a[data-panel-open]")) {
      event.preventDefault();
      await this.open(event.target.closest("a").href);
    }
  }
}
