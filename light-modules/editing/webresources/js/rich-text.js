/**
 * <rich-text data-labels="…"> around a text area with HTML: shows it as it will look, with a bar of buttons (Ctrl+B,
 * Ctrl+I). The text area is written only when somebody changed something. Without this script the text area stays.
 */
class RichText extends HTMLElement {
  static #DEEDS = [
    ["bold", "B"],
    ["italic", "I"],
    ["heading", "Kop"],
    ["insertUnorderedList", "•"],
    ["insertOrderedList", "1."],
    ["link", "Link"],
    ["unlink", "Link weg"],
  ];

  #source;
  #page;
  #buttons = new Map();

  connectedCallback() {
    this.#source = this.querySelector("textarea");
    const label = this.closest(".field").querySelector(".field__label");
    this.#page = document.createElement("div");
    this.#page.className = "rich-text__page rich";
    this.#page.contentEditable = "true";
    this.#page.setAttribute("role", "textbox");
    this.#page.setAttribute("aria-multiline", "true");
    this.#page.setAttribute("aria-label", label.textContent.trim());
    if (this.#source.hasAttribute("aria-describedby")) {
      this.#page.setAttribute("aria-describedby", this.#source.getAttribute("aria-describedby"));
    }
    this.#page.append(...RichText.#cleaned(this.#source.value));
    this.#source.hidden = true;
    this.append(this.#bar(), this.#page);
    document.execCommand("defaultParagraphSeparator", false, "p");
    this.#page.addEventListener("input", () => this.#write());
    this.#page.addEventListener("paste", (event) => this.#paste(event));
    document.addEventListener("selectionchange", () => this.#press());
  }

  #bar() {
    const bar = document.createElement("div");
    bar.className = "rich-text__bar";
    bar.setAttribute("role", "toolbar");
    const labels = this.dataset.labels.split("|");
    RichText.#DEEDS.forEach(([deed, sign], at) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "rich-text__button";
      button.textContent = sign;
      button.setAttribute("aria-label", labels[at]);
      button.title = labels[at];
      button.addEventListener("pointerdown", (event) => event.preventDefault());
      button.addEventListener("click", () => this.#do(deed, labels[at]));
      this.#buttons.set(deed, button);
      bar.append(button);
    });
    return bar;
  }

  #do(deed, label) {
    this.#page.focus();
    if (deed === "link") {
      const address = prompt(label, "/");
      if (address) {
        document.execCommand("createLink", false, address);
      }
    } else if (deed === "heading") {
      document.execCommand("formatBlock", false, this.#isHeading() ? "p" : "h3");
    } else {
      document.execCommand(deed);
    }
    this.#write();
    this.#press();
  }

  #isHeading() {
    return document.queryCommandValue("formatBlock") === "h3";
  }

  #press() {
    if (!this.#page.contains(document.getSelection().anchorNode)) {
      return;
    }
    for (const deed of ["bold", "italic", "insertUnorderedList", "insertOrderedList"]) {
      this.#buttons.get(deed).setAttribute("aria-pressed", String(document.queryCommandState(deed)));
    }
    this.#buttons.get("heading").setAttribute("aria-pressed", String(this.#isHeading()));
  }

  #write() {
    this.#source.value = this.#page.innerHTML.replace(/<div>/g, "<p>").replace(/<\/div>/g, "</p>");
  }

  /** What is pasted keeps its paragraphs, lists, bold, italic and links; the server cleans once more. */
  #paste(event) {
    event.preventDefault();
    const html = event.clipboardData.getData("text/html");
    if (html) {
      const holder = document.createElement("div");
      holder.append(...RichText.#cleaned(html));
      document.execCommand("insertHTML", false, holder.innerHTML);
    } else {
      document.execCommand("insertText", false, event.clipboardData.getData("text/plain"));
    }
  }

  /** A document of its own runs no scripts and fetches nothing. */
  static #cleaned(html) {
    const body = new DOMParser().parseFromString(html, "text/html").body;
    body.querySelectorAll("style, script, meta, link, title, xml, img[src^='file:']").forEach((each) => each.remove());
    body.querySelectorAll("*").forEach((each) => {
      for (const { name } of [...each.attributes]) {
        if (!["href", "colspan", "rowspan", "scope", "src", "alt", "lang", "start", "title"].includes(name)) {
          each.removeAttribute(name);
        }
      }
    });
    return [...body.childNodes];
  }
}

customElements.define("rich-text", RichText);
