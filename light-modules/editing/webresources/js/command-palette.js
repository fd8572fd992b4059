/**
 * <command-palette> goes anywhere from the keys: Ctrl+K, a few letters, Enter. It knows the rooms of the menu and the
 * pages of the site; what somebody may not see is in neither.
 */
class CommandPalette extends HTMLElement {
  static #REST = 150;

  #dialog;
  #field;
  #list;
  #timer;

  connectedCallback() {
    this.#dialog = this.querySelector("dialog");
    this.#field = this.querySelector("input");
    this.#list = this.querySelector("ul");
    document.addEventListener("keydown", this.#open);
    this.#field.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#find(), CommandPalette.#REST);
    });
    this.#dialog.addEventListener("keydown", (event) => this.#move(event));
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#open);
  }

  #open = (event) => {
    const isText = event.target.closest?.("[contenteditable=true]");
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && !isText) {
      event.preventDefault();
      this.#dialog.showModal();
      this.#field.select();
      this.#find();
    }
  };

  /** Arrows go through what was found; Enter goes there. */
  #move(event) {
    const links = [...this.#list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      (links[to] ?? this.#field).focus();
    } else if (event.key === "Enter" && event.target === this.#field) {
      event.preventDefault();
      links[0]?.click();
    }
  }

  async #find() {
    const words = this.#field.value.trim().toLowerCase();
    const rooms = [...document.querySelectorAll(".rooms__list a")]
      .filter((room) => room.textContent.toLowerCase().includes(words))
      .map((room) => this.#item(room.textContent.trim(), room.getAttribute("href"), this.dataset.room));
    const answer = await fetch(`/beheer/paginas/kies?q=${encodeURIComponent(words)}`).catch(() => null);
    const { pages } = answer?.ok && !answer.redirected ? await answer.json() : { pages: [] };
    if (words === this.#field.value.trim().toLowerCase()) {
      const found = pages.map(({ title, path }) => this.#item(title, this.dataset.page + encodeURIComponent(path), path));
      this.#list.replaceChildren(...(words ? [...found, ...rooms] : [...rooms, ...found]));
      this.querySelector("[role=status]").textContent = this.dataset.found.replace("{0}", this.#list.children.length);
    }
  }

  #item(title, address, about) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.className = "palette__choice";
    link.href = address;
    link.textContent = title;
    const small = document.createElement("small");
    small.textContent = about;
    link.append(small);
    item.append(link);
    return item;
  }
}

customElements.define("command-palette", CommandPalette);
