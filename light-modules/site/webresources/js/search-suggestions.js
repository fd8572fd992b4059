/**
 * <search-suggestions data-source="/zoeken/suggesties"> around a search form, or around the field in it: proposes pages,
 * or words for the field, while the visitor types. The field becomes a combobox (arrows, Enter, Escape). Without this
 * script the form searches as always.
 */
class SearchSuggestions extends HTMLElement {
  static #count = 0;

  #field;
  #list;
  #timer;
  #request = new AbortController();

  connectedCallback() {
    this.#field = this.querySelector("input");
    this.#list = document.createElement("ul");
    this.#list.className = "search-box__list";
    this.#list.id = `suggesties-${++SearchSuggestions.#count}`;
    this.#list.hidden = true;
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", this.querySelector("label").textContent);
    this.append(this.#list);
    this.#field.removeAttribute("list");
    this.#describe({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.#list.id,
    });
    this.#field.addEventListener("input", () => this.#schedule());
    this.#field.addEventListener("keydown", (event) => this.#steer(event));
    this.addEventListener("focusout", (event) => this.contains(event.relatedTarget) || this.#close());
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => this.#open(event.target.closest("[role=option]")));
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#request.abort();
    this.#list.remove();
  }

  #describe(attributes) {
    for (const [name, value] of Object.entries(attributes)) {
      this.#field.setAttribute(name, value);
    }
  }

  #schedule() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), 200);
  }

  async #ask() {
    this.#request.abort();
    this.#request = new AbortController();
    const query = this.#field.value.trim();
    if (query.length < 2) {
      this.#close();
      return;
    }
    try {
      const answer = await fetch(`${this.dataset.source}?q=${encodeURIComponent(query)}`, {
        signal: this.#request.signal,
      });
      this.#show(answer.ok ? await answer.json() : []);
    } catch {
      this.#close(); // no network, or a newer question: the form still works
    }
  }

  #show(pages) {
    this.#list.replaceChildren(
      ...pages.slice(0, 8).map((page, index) => {
        const option = document.createElement("li");
        option.className = "search-box__option";
        option.id = `${this.#list.id}-${index}`;
        option.dataset.url = page.url;
        option.dataset.value = page.value ?? "";
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = page.title;
        return option;
      }),
    );
    this.#list.hidden = pages.length === 0;
    this.#describe({ "aria-expanded": String(pages.length > 0), "aria-activedescendant": "" });
  }

  #steer(event) {
    const options = [...this.#list.children];
    const chosen = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    if (event.key === "Escape" && !this.#list.hidden) {
      event.preventDefault();
      this.#close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      this.#open(options[chosen]);
    } else if (options.length > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.#choose(
        options,
        chosen < 0 && step < 0 ? options.length - 1 : (chosen + step + options.length) % options.length,
      );
    }
  }

  #choose(options, index) {
    for (const [place, option] of options.entries()) {
      option.setAttribute("aria-selected", String(place === index));
    }
    options[index].scrollIntoView({ block: "nearest" });
    this.#describe({ "aria-activedescendant": options[index].id });
  }

  #open(option) {
    if (option?.dataset.value) {
      this.#field.value = option.dataset.value;
      this.#close();
      this.#field.form.requestSubmit();
    } else if (option?.dataset.url.startsWith("/")) {
      location.assign(option.dataset.url);
    }
  }

  #close() {
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#describe({ "aria-expanded": "false", "aria-activedescendant": "" });
  }
}
customElements.define("search-suggestions", SearchSuggestions);
