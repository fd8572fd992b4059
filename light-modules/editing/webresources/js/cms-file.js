/**
 * <cms-file data-accept data-none data-choose data-other data-drop data-busy data-failed> around a field that keeps a
 * file of its own: brings the file when it is chosen or dropped, so that the form itself stays small. Without this
 * script the file that is there stays.
 */
class CmsFile extends HTMLElement {
  #picker = document.createElement("input");
  #open = document.createElement("button");
  #drop = document.createElement("button");

  connectedCallback() {
    if (this.#picker.isConnected) {
      return;
    }
    this.#picker.type = "file";
    this.#picker.accept = this.dataset.accept;
    this.#picker.hidden = true;
    this.#picker.setAttribute("form", "");
    this.#picker.addEventListener("change", (event) => this.#chosen(event));
    this.#made(this.#open, () => this.#picker.click());
    this.#made(this.#drop, () => this.#keep("", this.dataset.none));
    this.#drop.textContent = this.dataset.drop;
    this.append(this.#picker, this.#open, this.#drop);
    this.addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
    this.addEventListener("drop", (event) => this.#dropped(event));
    this.#look();
  }

  get input() {
    return this.querySelector(":scope > input[type=hidden]");
  }

  #made(button, deed) {
    button.type = "button";
    button.className = "button button--quiet";
    button.setAttribute("aria-describedby", this.getAttribute("aria-labelledby"));
    button.addEventListener("click", deed);
  }

  #look() {
    const isFilled = this.input.value !== "";
    this.#open.textContent = isFilled ? this.dataset.other : this.dataset.choose;
    this.#drop.hidden = !isFilled;
  }

  #tell(words) {
    this.querySelector("[role=status]").textContent = words;
  }

  #keep(value, words) {
    this.input.value = value;
    this.#tell(words);
    this.#look();
    this.input.dispatchEvent(new Event("input", { bubbles: true }));
    if (!value) {
      this.#open.focus();
    }
  }

  #chosen(event) {
    event.stopPropagation();
    this.#bring(this.#picker.files[0]);
    this.#picker.value = "";
  }

  #dropped(event) {
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      this.#bring(event.dataTransfer.files[0]);
    }
  }

  async #bring(file) {
    if (!file) {
      return;
    }
    this.#tell(this.dataset.busy);
    const body = new FormData();
    body.append("file", file);
    const proof = encodeURIComponent(this.closest("form").elements._csrf.value);
    const answer = await fetch(`/beheer/paginas/meegebracht?_csrf=${proof}`, { method: "POST", body, headers: { "X-Editor": "1" } }).catch(() => null);
    const told = await answer?.json().catch(() => null);
    if (answer?.ok) {
      this.#keep(told.value, told.name);
    } else {
      this.#tell(told?.told ?? this.dataset.failed);
    }
  }
}

customElements.define("cms-file", CmsFile);
