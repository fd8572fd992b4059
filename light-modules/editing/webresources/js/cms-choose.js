/**
 * <cms-choose data-kind="asset|page|node" data-in data-choose data-words data-none data-close data-new data-failed>
 * around a field that names a file, a page, or something of another workspace (data-in): shows what is chosen, lets
 * choose from what there is, and takes a picture that is dropped on it. Without this script its address is typed.
 */
const SOURCES = {
  asset: { address: (words) => `/beheer/bestanden/kies?q=${words}`, found: (answer) => answer.files },
  page: { address: (words) => `/beheer/paginas/kies?q=${words}`, found: (answer) => answer.pages },
  node: { address: (words, where) => `/beheer/paginas/kies?q=${words}&in=${where}`, found: (answer) => answer.pages },
};
const REST = 200;

class CmsChoose extends HTMLElement {
  #dialog;
  #chosen = made("span", "chosen");
  #timer;

  connectedCallback() {
    if (this.#dialog) {
      return;
    }
    const open = button(this.dataset.choose, "button button--quiet", () => this.#open());
    open.setAttribute("aria-describedby", this.input.id);
    this.#dialog = this.#made();
    this.append(this.#chosen, open, this.#dialog);
    this.input.addEventListener("change", () => this.#tell());
    this.#tell();
    if (this.dataset.kind === "asset") {
      this.addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
      this.addEventListener("drop", (event) => this.#drop(event));
    }
  }

  get input() {
    return this.querySelector(":scope > input");
  }

  #made() {
    const dialog = made("dialog", "choose");
    const label = made("label", "field__label");
    const field = made("input", "input input--text");
    field.type = "search";
    field.setAttribute("form", "");
    label.append(this.dataset.words, field);
    const list = made("ul", "choose__list plain-list");
    const status = made("p", "choose__status");
    status.setAttribute("role", "status");
    const close = button(this.dataset.close, "button button--quiet", () => dialog.close());
    dialog.append(label, status, list, close);
    dialog.setAttribute("aria-label", this.dataset.choose);
    for (const name of ["input", "change"]) {
      field.addEventListener(name, (event) => event.stopPropagation());
    }
    field.addEventListener("input", () => {
      // What was found for other words can no longer be chosen by whoever is quicker than the answer.
      list.replaceChildren();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#find(), REST);
    });
    dialog.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter" && event.target === field) {
        event.preventDefault();
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        this.#step(event.key === "ArrowDown" ? 1 : -1);
      }
    });
    return dialog;
  }

  /** Through what was found and back, without the mouse. */
  #step(by) {
    const stops = [...this.#dialog.querySelectorAll("input, .choose__one")];
    stops[(stops.indexOf(document.activeElement) + by + stops.length) % stops.length].focus();
  }

  #open() {
    this.#dialog.showModal();
    this.#dialog.querySelector("input").select();
    this.#find();
  }

  async #asked(words) {
    const { address, found } = SOURCES[this.dataset.kind];
    const answer = await fetch(address(encodeURIComponent(words), encodeURIComponent(this.dataset.in ?? ""))).catch(() => null);
    return answer?.ok ? found(await answer.json()) : [];
  }

  async #find() {
    const field = this.#dialog.querySelector("input");
    const asked = field.value;
    const found = await this.#asked(asked);
    if (asked === field.value) {
      this.#dialog.querySelector(".choose__status").textContent = found.length === 0 ? this.dataset.none : "";
      this.#dialog.querySelector(".choose__list").replaceChildren(...found.map((one) => this.#item(one)));
    }
  }

  #item(one) {
    const item = made("li", "");
    const choice = button("", "choose__one", () => this.#take(one));
    choice.append(...looks(one), made("span", "choose__title", one.title), made("small", "", one.path));
    item.append(choice);
    return item;
  }

  #take(one) {
    this.#dialog.close();
    this.input.value = one.path;
    this.#show(one);
    this.input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #show(one) {
    this.#chosen.replaceChildren(...(one ? [...looks(one), made("span", "", one.title)] : []));
  }

  /** What is chosen, by its name and picture. */
  async #tell() {
    const path = this.input.value;
    const found = path.startsWith("/") ? await this.#asked(path) : [];
    this.#show(found.find((one) => one.path === path));
  }

  async #drop(event) {
    const [file] = event.dataTransfer.files;
    if (!file) {
      return;
    }
    event.preventDefault();
    this.#chosen.textContent = this.dataset.busy;
    const body = new FormData();
    body.append("files", file);
    const proof = encodeURIComponent(this.closest("form").elements._csrf.value);
    const sent = { method: "POST", body, headers: { "X-Editor": "1" } };
    const answer = await fetch(`/beheer/bestanden?_csrf=${proof}`, sent).catch(() => null);
    const [kept] = answer?.ok ? (await answer.json()).files : [];
    if (kept) {
      this.#take(kept);
    } else {
      this.#chosen.textContent = this.dataset.failed;
    }
  }
}

function made(tag, className, text = "") {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function button(text, className, deed) {
  const element = made("button", className, text);
  element.type = "button";
  element.addEventListener("click", deed);
  return element;
}

function looks({ picture }) {
  if (!picture) {
    return [];
  }
  const image = made("img", "chosen__picture");
  image.alt = "";
  image.src = picture;
  return [image];
}

customElements.define("cms-choose", CmsChoose);
