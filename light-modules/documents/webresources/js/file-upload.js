/**
 * <file-upload data-uploads="…" data-map="…" data-refresh="#list"> around a form with files: sends them one by one with
 * their progress, lets go on after a broken line, and takes what is dropped on it. Without this script the form is sent.
 */
class FileUpload extends HTMLElement {
  static #atOnce = 2;

  #queue = [];
  #running = 0;
  #added = 0;

  connectedCallback() {
    this.addEventListener("submit", (event) => this.#submit(event), true);
    for (const name of ["dragenter", "dragover"]) {
      this.addEventListener(name, (event) => this.#over(event));
    }
    for (const name of ["dragleave", "drop"]) {
      this.addEventListener(name, () => this.classList.remove("file-upload--over"));
    }
    this.addEventListener("drop", (event) => this.#drop(event));
    this.#input.insertAdjacentElement("afterend", this.#made("span", "file-upload__drop", this.dataset.drop));
  }

  get #form() {
    return this.querySelector("form");
  }

  get #input() {
    return this.querySelector("input[type=file]");
  }

  get #declared() {
    return this.#form.elements.declared;
  }

  #over(event) {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      this.classList.add("file-upload--over");
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
    event.preventDefault();
    event.stopPropagation();
    if (event.target === this.#form) {
      this.#start();
    } else {
      this.#answer(event.target);
    }
  }

  /** The declaration is asked anew for each choice of files. */
  #start() {
    if (!this.#form.reportValidity()) {
      return;
    }
    for (const file of this.#input.files) {
      this.#queue.push(new UploadLine(file, this, this.#target()));
    }
    this.#input.value = "";
    this.#declared.checked = false;
    this.#next();
  }

  #target() {
    const csrf = new URL(this.#form.action).searchParams.get("_csrf") ?? "";
    return { uploads: this.dataset.uploads, map: this.dataset.map, csrf };
  }

  async #next() {
    while (this.#running < FileUpload.#atOnce && this.#queue.length > 0) {
      this.#running++;
      this.#queue
        .shift()
        .run()
        .then((isAdded) => this.#done(isAdded));
    }
  }

  #done(isAdded) {
    this.#running--;
    this.#added += isAdded ? 1 : 0;
    this.#next();
    if (this.#running === 0 && this.#added > 0) {
      this.#added = 0;
      this.#refresh();
    }
  }

  /** The author has looked at what was found. */
  async #answer(form) {
    const headers = { "X-CSRF": this.#target().csrf, "HX-Request": "true" };
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers });
    if (UploadLine.show(form.closest("li"), await answer.text()) === "added") {
      this.#refresh();
    }
  }

  #refresh() {
    const target = this.dataset.refresh;
    window.htmx?.ajax("GET", location.pathname, { target, select: target, swap: "outerHTML" });
  }

  #made(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }
}
customElements.define("file-upload", FileUpload);
