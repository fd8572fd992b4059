/**
 * <send-once data-busy="Bezig"> around a form: a second press on its button sends nothing. Without this script the
 * server notices the second one by the key of the form.
 */
class SendOnce extends HTMLElement {
  #sent = false;
  #told;

  connectedCallback() {
    this.addEventListener("submit", (event) => this.#submit(event));
    // A page that comes back by the back button is as it was left.
    window.addEventListener("pageshow", this.#reset);
  }

  disconnectedCallback() {
    window.removeEventListener("pageshow", this.#reset);
  }

  #submit(event) {
    if (this.#sent) {
      event.preventDefault();
      return;
    }
    this.#sent = true;
    this.#mark();
    this.#told ??= this.appendChild(this.#line());
    this.#told.textContent = this.dataset.busy;
  }

  #line() {
    const line = document.createElement("p");
    line.className = "visually-hidden";
    line.setAttribute("role", "status");
    return line;
  }

  #mark() {
    for (const button of this.querySelectorAll("[type=submit]")) {
      button.setAttribute("aria-disabled", String(this.#sent));
    }
  }

  #reset = () => {
    this.#sent = false;
    this.#mark();
    this.#told?.replaceChildren();
  };
}
customElements.define("send-once", SendOnce);
