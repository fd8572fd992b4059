/**
 * <shown-when data-field="way" data-values="area both"> around a field of a form: it is there while another field of
 * that form has one of these answers. Without this script it is always there, and the server leaves it aside.
 */
class ShownWhen extends HTMLElement {
  #form;

  connectedCallback() {
    this.#form = this.closest("form");
    this.#form?.addEventListener("change", this.#look);
    this.#look();
  }

  disconnectedCallback() {
    this.#form?.removeEventListener("change", this.#look);
  }

  #look = () => {
    const wanted = this.dataset.values.split(" ");
    const given = new FormData(this.#form).getAll(this.dataset.field);
    this.hidden = !given.some((value) => wanted.includes(value));
  };
}
customElements.define("shown-when", ShownWhen);
