/**
 * <asset-upload data-drop data-busy data-failed> around a form with files: sends them one by one with their progress,
 * and takes what is dropped on it. Without this script the form is sent.
 */
class AssetUpload extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", (event) => this.#submit(event), true);
    for (const name of ["dragenter", "dragover"]) {
      this.addEventListener(name, (event) => this.#over(event));
    }
    for (const name of ["dragleave", "drop"]) {
      this.addEventListener(name, () => this.classList.remove("asset-upload--over"));
    }
    this.addEventListener("drop", (event) => this.#drop(event));
    const hint = document.createElement("span");
    hint.className = "file-upload__drop";
    hint.textContent = this.dataset.drop;
    this.#input.insertAdjacentElement("afterend", hint);
  }

  get #form() {
    return this.querySelector("form");
  }

  get #input() {
    return this.querySelector("input[type=file]");
  }

  #over(event) {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      this.classList.add("asset-upload--over");
    }
  }

  #drop(event) {
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      this.#input.files = event.dataTransfer.files;
      this.#start();
    }
  }

  #submit(event) {
    if (this.#input.files.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      this.#start();
    }
  }

  async #start() {
    const files = [...this.#input.files];
    this.#input.value = "";
    const addresses = [];
    for (const file of files) {
      addresses.push(await this.#send(file));
    }
    if (addresses.every(Boolean)) {
      location.assign(files.length === 1 ? addresses[0] : location.href);
    }
  }

  /** Tells where one goes on when it was kept; what was refused stays in the list with its reason. */
  async #send(file) {
    const { item, bar, state } = this.#line(file.name);
    const answer = await this.#post(file, (part) => {
      bar.value = part;
      state.textContent = this.dataset.busy.replace("{0}", Math.floor(part * 100));
    });
    bar.remove();
    const page = new DOMParser().parseFromString(answer?.responseText ?? "", "text/html");
    const told = page.querySelector(".asset-outcomes__one, .form-summary li");
    if (answer?.status === 200 && !told) {
      item.remove();
      return answer.responseURL;
    }
    item.className = "message message--attention";
    state.replaceChildren(...(told ? [...told.childNodes].map((node) => document.importNode(node, true)) : [this.dataset.failed]));
    return "";
  }

  #line(name) {
    const [item, title, bar, state] = ["li", "strong", "progress", "p"].map((tag) => document.createElement(tag));
    title.textContent = name;
    bar.className = "asset-upload__bar";
    bar.setAttribute("aria-label", name);
    state.setAttribute("role", "status");
    item.append(title, bar, state);
    this.querySelector(".asset-upload__files").append(item);
    return { item, bar, state };
  }

  #post(file, told) {
    return new Promise((done) => {
      const request = new XMLHttpRequest();
      const body = new FormData();
      body.append("files", file);
      request.upload.addEventListener("progress", (event) => told(event.loaded / event.total));
      request.addEventListener("load", () => done(request));
      request.addEventListener("error", () => done(null));
      request.open("POST", this.#form.action);
      request.send(body);
    });
  }
}

customElements.define("asset-upload", AssetUpload);
