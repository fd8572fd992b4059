import { read } from "editing/marks";
import { Overlay } from "editing/overlay";
import { Panel } from "editing/panel";
import { presence } from "editing/presence";
import { Server } from "editing/server";

/**
 * <page-studio> the real page in a frame, with its dialogs beside it. Without this script the outline of the page
 * below it does the same by forms.
 */
class PageStudio extends HTMLElement {
  #frame;
  #server;
  #panel;
  #overlay;
  #here;
  #copied = "";

  connectedCallback() {
    const { canvas, csrf } = this.dataset;
    this.hidden = false;
    document.querySelector(".studio-outline").open = false;
    this.#frame = this.querySelector("iframe");
    this.#server = new Server(csrf);
    this.#server.addEventListener("state", (event) => this.#line(event.detail));
    this.#panel = new Panel(this.querySelector(".studio__panel"), this.#server, this);
    this.#frame.addEventListener("load", () => this.#loaded());
    this.#frame.src = canvas;
    this.addEventListener("click", (event) => this.#click(event));
    document.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("click", (event) => this.#link(event));
    addEventListener("beforeunload", (event) => this.#panel.isWaiting && event.preventDefault());
    this.#here = presence(this.#server, this.dataset.presence, this.querySelector(".studio__others"), this.#texts(), () => this.#panel.part);
  }

  #texts() {
    return Object.fromEntries(Object.entries(this.dataset).filter(([name]) => name.startsWith("say")).map(([name, text]) => [name[3].toLowerCase() + name.slice(4), text]));
  }

  #loaded() {
    const page = this.#frame.contentDocument;
    if (!page?.body || page.URL === "about:blank") {
      return;
    }
    this.#overlay = new Overlay(page, this.#texts(), (deed, mark, more) => this.#act(deed, mark, more));
    page.addEventListener("keydown", (event) => this.#key(event));
    page.addEventListener("click", (event) => event.target.closest?.("a, button, label, summary") && event.preventDefault(), true);
    page.addEventListener("submit", (event) => event.preventDefault(), true);
    this.#draw();
    if (this.dataset.scroll) {
      page.defaultView.scrollTo(0, Number(this.dataset.scroll));
    }
  }

  /** The page itself is read; what can be chosen is the marks. */
  #draw() {
    const page = this.#frame.contentDocument;
    page.querySelectorAll("a, button, input, select, textarea, summary, [tabindex='0'], iframe").forEach((each) => each.setAttribute("tabindex", "-1"));
    this.#overlay.draw(read(page));
  }

  async #act(deed, mark, more) {
    const part = this.dataset.part + encodeURIComponent(mark?.path ?? "");
    if (deed === "edit" || (deed === "select" && this.#panel.isOpen && mark.isOwn && mark.told.dialog)) {
      await this.#panel.open(part, mark.path);
      this.#here();
    } else if (deed === "add") {
      await this.#panel.open(`${this.dataset.add}${encodeURIComponent(mark.path)}&voor=${more.before}`);
    } else if (deed === "copy") {
      this.#copied = mark.path;
      this.say("copiedPart");
    } else if (deed === "paste" && this.#copied) {
      await this.#step(this.#copied, { deed: "copy", naar: mark.path, voor: more.before });
    } else if (deed === "place") {
      await this.#step(mark.path, { deed: "move", naar: more.area.path, voor: more.before?.name ?? "" });
    } else if (deed === "move") {
      this.#chooseArea(mark);
    } else if (["up", "down", "twice", "drop"].includes(deed)) {
      await this.#step(mark.path, { deed });
    }
  }

  async #step(path, fields) {
    const { json } = await this.#server.post(this.dataset.step + encodeURIComponent(path), fields);
    this.saved(json, fields.deed === "drop" ? "dropped" : "saved");
    if (json && !json.refused) {
      this.#overlay.select(json.at);
      this.#overlay.focus(json.at);
    }
  }

  /** Shows what a change changed, and nothing else of the page moves. */
  saved(changed, word = "saved") {
    if (!changed || changed.refused) {
      this.#status(changed?.refused ?? this.#texts().failed);
      return;
    }
    const marks = this.#overlay.marks;
    const found = changed.parts.map(({ path, html }) => [marks.find((mark) => mark.path === path), html]);
    if (found.length > 0 && found.every(([mark]) => mark)) {
      found.forEach(([mark, html]) => mark.start.isConnected && mark.replace(html));
      this.#draw();
    } else {
      this.dataset.scroll = this.#frame.contentWindow.scrollY;
      this.#frame.contentWindow.location.reload();
    }
    this.say(word, changed.time);
    this.querySelector("[data-studio=undo]").disabled = !changed.undo;
    this.querySelector("[data-studio=redo]").disabled = !changed.redo;
    document.documentElement.dataset.pageState = changed.state;
  }

  held(isHeld) {
    this.#overlay.locked = isHeld;
    document.querySelectorAll("[data-while-held]").forEach((each) => each.toggleAttribute("inert", isHeld));
  }

  closed() {
    this.#overlay.draw(this.#overlay.marks);
    this.#here();
  }

  say(word, time = "") {
    this.#status((this.#texts()[word] ?? "").replace("{0}", time));
  }

  #status(text) {
    this.querySelector(".studio__status").textContent = text;
  }

  #line(state) {
    this.querySelector(".studio__offline").hidden = state !== "offline";
    this.querySelector(".studio__out").hidden = state !== "out";
  }

  async #turn(way) {
    await this.#panel.flush();
    const { json } = await this.#server.post(this.dataset.turn, { weg: way });
    this.saved(json, way === "terug" ? "undone" : "redone");
    if (this.#panel.part && json && !json.refused && json.at === this.#panel.part) {
      await this.#panel.open(this.dataset.part + encodeURIComponent(json.at), json.at);
    }
  }

  #click(event) {
    const button = event.target.closest("[data-studio]");
    if (button?.dataset.studio === "undo" || button?.dataset.studio === "redo") {
      this.#turn(button.dataset.studio === "undo" ? "terug" : "opnieuw");
    } else if (button?.dataset.width !== undefined) {
      this.querySelectorAll("[data-width]").forEach((each) => each.setAttribute("aria-pressed", String(each === button)));
      this.#frame.style.inlineSize = button.dataset.width;
    }
  }

  /** Links to dialogs open beside the page. */
  #link(event) {
    const link = event.target.closest?.("a[data-beside]");
    if (link && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.#panel.open(link.href, link.dataset.beside);
    }
  }

  #key(event) {
    const isText = event.target.closest?.("input, textarea, select, [contenteditable=true]");
    if ((event.ctrlKey || event.metaKey) && !isText && ["z", "y"].includes(event.key.toLowerCase())) {
      event.preventDefault();
      this.#turn(event.key.toLowerCase() === "y" || event.shiftKey ? "opnieuw" : "terug");
    }
  }

  #chooseArea(mark) {
    const list = this.querySelector(".studio__areas");
    list.querySelector("ul").replaceChildren(
      ...this.#overlay.marks
        .filter((area) => area.kind === "area" && (area.isOpen || area === mark.around) && !`${area.path}/`.startsWith(`${mark.path}/`))
        .map((area) => {
          const button = document.createElement("button");
          button.type = "button";
          button.className = "button button--quiet";
          button.textContent = [area.around?.label, area.label].filter(Boolean).join(" · ");
          button.addEventListener("click", () => {
            list.close();
            this.#step(mark.path, { deed: "move", naar: area.path, voor: "" });
          });
          const item = document.createElement("li");
          item.append(button);
          return item;
        }),
    );
    list.showModal();
  }
}

customElements.define("page-studio", PageStudio);
