/**
 * <password-field data-show="Toon" data-hide="Verberg"> around a password: a button shows what was typed. Sending the
 * form hides it again, so that browsers know it for a password.
 */
class PasswordField extends HTMLElement {
  #button;
  #hide = () => this.#show(false);

  connectedCallback() {
    this.#button = document.createElement("button");
    this.#button.type = "button";
    this.#button.className = "password__button";
    this.#button.setAttribute("aria-controls", this.#field.id);
    this.#button.addEventListener("click", () => this.#show(this.#field.type === "password"));
    this.append(this.#button);
    this.#show(false);
    this.#field.form?.addEventListener("submit", this.#hide);
  }

  disconnectedCallback() {
    this.#button.remove();
  }

  get #field() {
    return this.querySelector("input");
  }

  #show(isShown) {
    this.#field.type = isShown ? "text" : "password";
    this.#button.textContent = isShown ? this.dataset.hide : this.dataset.show;
  }
}
customElements.define("password-field", PasswordField);
