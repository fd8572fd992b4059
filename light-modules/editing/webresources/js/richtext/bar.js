import { DEEDS } from "editing/richtext-deeds";
import { toolbar } from "editing/toolbar";

/** The buttons above a text: one stop for Tab, arrows within; Alt+F10 comes here from the text, Escape goes back. */
export class Bar {
  #buttons = new Map();
  #view;

  constructor(element, labels, ask) {
    this.element = document.createElement("div");
    this.element.className = "rich-text__bar";
    this.element.setAttribute("aria-label", labels.bar);
    for (const [name, deed] of Object.entries(DEEDS)) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = `rich-text__button rich-text__button--${name}`;
      button.textContent = deed.sign ?? labels[`${name}Sign`];
      button.setAttribute("aria-label", labels[name]);
      button.title = labels[name];
      button.addEventListener("pointerdown", (event) => event.preventDefault());
      button.addEventListener("click", () => {
        if (deed.ask) {
          ask(deed.ask);
        } else {
          deed.run(this.#view.state, this.#view.dispatch);
          this.#view.focus();
        }
      });
      this.#buttons.set(name, button);
      this.element.append(button);
    }
    toolbar(this.element);
    this.element.addEventListener("keydown", (event) => this.#key(event));
  }

  focus() {
    this.element.querySelector("[tabindex='0']").focus();
  }

  #key(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.#view.focus();
    }
  }

  /** Shows what the place of the cursor has. */
  update(view) {
    this.#view = view;
    for (const [name, button] of this.#buttons) {
      const deed = DEEDS[name];
      button.hidden = Boolean(deed.isShown) && !deed.isShown(view.state);
      if (deed.isOn) {
        button.setAttribute("aria-pressed", String(deed.isOn(view.state)));
      }
    }
  }
}
