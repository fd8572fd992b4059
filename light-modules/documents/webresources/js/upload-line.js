/** The line of one file that is sent: its name, how far it is, what became of it, and a button to stop or try again. */
class UploadLine {
  #upload;
  #words;
  #item = document.createElement("li");
  #bar = document.createElement("progress");
  #state = document.createElement("p");
  #button = document.createElement("button");

  constructor(file, element, to) {
    this.#words = element.dataset;
    this.#upload = new ResumableUpload(file, to, {
      progress: (fraction) => this.#progress(fraction),
      lost: () => this.#say(this.#words.lost),
      judging: () => this.#judging(),
    });
    this.#lay(file.name);
    element.querySelector(".bring__files").append(this.#item);
  }

  /** Puts what the server says of a file in its line; tells whether it is a document now. */
  static show(item, html) {
    const line = new DOMParser().parseFromString(html, "text/html").querySelector(".upload__outcome");
    if (!line) {
      return "failed";
    }
    const state = line.className.replace(/.*--/, "");
    item.className = `upload upload--${state}`;
    item.replaceChildren(line);
    return state === "version" ? "added" : state;
  }

  /** Whether it became a document. */
  async run() {
    try {
      const answer = await this.#upload.send();
      const state = UploadLine.show(this.#item, await answer.text());
      if (state === "failed") {
        this.#failed(answer.status);
      }
      return state === "added";
    } catch (failure) {
      this.#failed(failure.status);
      return false;
    }
  }

  #lay(name) {
    const title = document.createElement("span");
    title.className = "upload__name";
    title.textContent = name;
    this.#item.className = "upload upload--sending";
    this.#bar.className = "upload__bar";
    this.#bar.max = 1;
    this.#bar.value = 0;
    this.#bar.setAttribute("aria-label", name);
    this.#state.setAttribute("role", "status");
    this.#button.type = "button";
    this.#button.className = "button button--quiet";
    this.#button.addEventListener("click", () => this.#press());
    this.#item.append(title, this.#bar, this.#state, this.#button);
    this.#label(this.#words.stop, name);
    this.#progress(0);
  }

  #label(text, name) {
    const hidden = document.createElement("span");
    hidden.className = "visually-hidden";
    hidden.textContent = ` ${name ?? this.#bar.getAttribute("aria-label")}`;
    this.#button.replaceChildren(text, hidden);
  }

  #progress(fraction) {
    this.#bar.value = fraction;
    this.#say(this.#words.busy.replace("{0}", Math.floor(fraction * 100)));
  }

  #judging() {
    this.#bar.removeAttribute("value");
    this.#button.hidden = true;
    this.#say(this.#words.judging);
  }

  #say(text) {
    if (this.#state.textContent !== text) {
      this.#state.textContent = text;
    }
  }

  #failed(status) {
    this.#bar.hidden = true;
    this.#item.className = "upload upload--refused";
    if (this.#upload.isStopped) {
      this.#say(this.#words.stopped);
      this.#button.remove();
      return;
    }
    this.#say(status === 507 ? this.#words.full : this.#words.retry);
    this.#button.hidden = false;
    this.#label(this.#words.again);
  }

  #press() {
    if (this.#bar.hidden) {
      this.#bar.hidden = false;
      this.#item.className = "upload upload--sending";
      this.#label(this.#words.stop);
      this.run();
    } else {
      this.#upload.stop();
    }
  }
}
