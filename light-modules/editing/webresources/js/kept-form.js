import { Server } from "editing/server";

/**
 * <kept-form> around a form that is sent as a whole: who was signed out meanwhile, or has no line, keeps what was typed
 * before their eyes, and it is sent as soon as it can be. Without this script a form is sent as any other.
 */
class KeptForm extends HTMLElement {
  #isWaiting = false;
  #isSure = false;

  connectedCallback() {
    this.addEventListener("submit", (event) => this.#submit(event));
  }

  async #submit(event) {
    if (this.#isSure) {
      this.#isSure = false;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (!this.#isWaiting) {
      this.#isWaiting = true;
      await this.#renew(event.target);
      this.#isWaiting = false;
      this.#isSure = true;
      event.target.requestSubmit(event.submitter);
    }
  }

  /** Waits until the house knows who this is, and takes its mark of now. */
  async #renew(form) {
    const server = new Server(form.elements._csrf.value);
    server.addEventListener("state", ({ detail }) => this.querySelectorAll("[data-state]").forEach((line) => (line.hidden = line.dataset.state !== detail)));
    const { html } = await server.html(location.href);
    const mark = new DOMParser().parseFromString(html, "text/html").querySelector("input[name=_csrf]");
    form.elements._csrf.value = mark?.value ?? form.elements._csrf.value;
  }
}

customElements.define("kept-form", KeptForm);
