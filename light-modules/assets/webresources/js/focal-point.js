/**
 * <focal-point data-x data-y data-label> around a picture: a click, or the arrow keys on the ring, say what stays in
 * sight; the numbers stand in the fields focusX and focusY of the page, which do the same without this script.
 */
class FocalPoint extends HTMLElement {
  #ring = document.createElement("button");

  connectedCallback() {
    this.#ring.type = "button";
    this.#ring.className = "focal__point";
    this.#ring.setAttribute("aria-label", this.dataset.label);
    this.append(this.#ring);
    this.addEventListener("click", (event) => this.#point(event));
    this.#ring.addEventListener("keydown", (event) => this.#step(event));
    for (const field of [this.#x, this.#y]) {
      field.addEventListener("input", () => this.#place());
    }
    this.#place();
  }

  get #x() {
    return document.querySelector("input[name=focusX]");
  }

  get #y() {
    return document.querySelector("input[name=focusY]");
  }

  #point(event) {
    if (event.target === this.#ring) {
      return;
    }
    const box = this.querySelector("img").getBoundingClientRect();
    this.#set(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
    this.#ring.focus();
  }

  #step(event) {
    const [across, down] = { ArrowLeft: [-2, 0], ArrowRight: [2, 0], ArrowUp: [0, -2], ArrowDown: [0, 2] }[event.key] ?? [0, 0];
    if (across || down) {
      event.preventDefault();
      this.#set(Number(this.#x.value) + across, Number(this.#y.value) + down);
    }
  }

  #set(x, y) {
    const percent = (number) => String(Math.round(Math.min(100, Math.max(0, number))));
    this.#x.value = percent(x);
    this.#y.value = percent(y);
    this.#place();
  }

  #place() {
    this.#ring.style.insetInlineStart = `${this.#x.value}%`;
    this.#ring.style.insetBlockStart = `${this.#y.value}%`;
  }
}

customElements.define("focal-point", FocalPoint);
