/**
 * Keeps what is typed in a form: a second after the last key, one save after the other, each with the mark that the
 * one before it left. While it is held nothing is sent.
 */
const REST = 1000;

export class Keeping {
  #server;
  #tell;
  #version;
  #sent;
  #timer;
  #turn = Promise.resolve();
  #isOver = false;

  /**
   * @param tell what came of it: kept(changed), clash(html), invalid(html, isAsked), say(word)
   * @param isFresh whether what stands in the form counts as kept
   */
  constructor(form, server, tell, isFresh = true) {
    this.form = form;
    this.#server = server;
    this.#tell = tell;
    this.#version = form.elements.version?.value ?? "";
    this.#sent = isFresh ? this.#typed() : "";
  }

  isHeld = false;

  get isNew() {
    return !this.#version;
  }

  /** Whether something was typed that is not kept yet. */
  get isWaiting() {
    return !this.#isOver && this.#typed() !== this.#sent;
  }

  /** What stands in the form, but for what the house itself put there. */
  #typed() {
    const fields = [...new FormData(this.form)].filter(([name]) => !/^(version|_csrf|_once)$/.test(name));
    return JSON.stringify(fields.map(([name, value]) => [name, /^f.*n$/.test(name) ? value.replace(/:[^,]*/g, "") : value]));
  }

  /** What is in the form is theirs to lose: somebody takes the text of the other. */
  forget() {
    this.stop();
    this.#sent = this.#typed();
  }

  /** Nothing more is kept: the form is gone. */
  end() {
    this.stop();
    this.#isOver = true;
  }

  stop() {
    clearTimeout(this.#timer);
  }

  later() {
    this.stop();
    if (this.isWaiting && !this.isHeld) {
      this.#tell.say("typing");
      this.#timer = setTimeout(() => this.save(false), REST);
    }
  }

  /** @param version the mark of what one's own text comes in the place of */
  over(version) {
    this.#version = version;
  }

  send(fields) {
    this.stop();
    return this.#server.post(this.form.action, fields, this.#version);
  }

  /** @param isAsked by somebody, who is then shown what is wrong */
  save(isAsked) {
    this.stop();
    this.#turn = this.#turn.then(() => this.#save(isAsked));
    return this.#turn;
  }

  async #save(isAsked) {
    if (this.isHeld || this.#isOver) {
      return;
    }
    const typed = this.#typed();
    this.#tell.say("saving");
    const { status, json, html } = await this.send(new FormData(this.form));
    if (status === 200 && json) {
      this.#sent = typed;
      this.#version = json.version;
      this.#tell.kept(json);
      this.later();
    } else if (status === 412) {
      this.#tell.clash(html);
    } else if (status === 403) {
      this.#tell.invalid(html, true);
    } else {
      this.#tell.invalid(html, isAsked);
    }
  }
}
