import { Server } from "editing/server";
import { Branches } from "editing/tree-branches";
import { toolbar } from "editing/toolbar";
import { drag } from "editing/tree-drag";
import { deedOf, step } from "editing/tree-keys";

/**
 * <page-tree> the pages of the site as a tree (WAI-ARIA), with the acts for those that are chosen. Without this script
 * each level is a list on a screen of its own, and the acts are a form.
 */
class PageTree extends HTMLElement {
  #server;
  #branches;
  #cut = [];
  #typed = "";
  #timer;

  connectedCallback() {
    this.list = this.querySelector(".tree");
    this.#server = new Server(this.dataset.csrf);
    this.#branches = new Branches(this.list, this.#server, this.dataset.place);
    this.list.setAttribute("role", "tree");
    this.list.setAttribute("aria-label", this.dataset.label);
    this.list.setAttribute("aria-multiselectable", "true");
    this.classList.add("page-tree--on");
    toolbar(this.querySelector(".tree__acts"));
    this.#branches.dress();
    this.#branches.reopen();
    this.list.addEventListener("click", (event) => this.#click(event));
    this.list.addEventListener("change", () => this.#chose());
    this.list.addEventListener("keydown", (event) => this.#key(event));
    this.list.addEventListener("focusin", (event) => this.#branches.stand(event.target.closest(".tree__item")));
    this.querySelector("#gekozen").addEventListener("submit", (event) => this.#submit(event));
    this.addEventListener("click", (event) => this.#script(event.target.closest("[data-tree]")?.dataset.tree));
    document.querySelector(".filters input[name=q]")?.addEventListener("input", (event) => this.#search(event.target.value));
    drag(this.list, {
      chosen: (item) => (this.#isChosen(item) ? this.#chosen() : [item]),
      open: (item) => this.#branches.open(item),
      drop: (items, place) => this.#place(items, place),
    });
  }

  #isChosen(item) {
    return item.querySelector("input").checked;
  }

  /** The pages an act is about: those that are chosen, or the one that has the focus. */
  #chosen() {
    const chosen = [...this.list.querySelectorAll("input:checked")].map((input) => input.closest(".tree__item"));
    const here = this.list.querySelector(".tree__item[tabindex='0'][data-path]");
    return chosen.length > 0 || !here ? chosen : [here];
  }

  #chose() {
    const chosen = this.list.querySelectorAll("input:checked").length;
    this.#branches.mark();
    this.#say(chosen > 0 ? "chosen" : "", chosen);
  }

  #say(word, number = "") {
    this.#tell(word ? this.dataset[`say${word[0].toUpperCase()}${word.slice(1)}`].replace("{0}", number) : "");
  }

  #tell(text) {
    this.querySelector(".tree__status").textContent = text;
  }

  async #click(event) {
    const item = event.target.closest(".tree__item");
    if (event.target.closest(".tree__twist")) {
      await this.#branches.turn(item);
    } else if (event.target.closest(".tree__more")) {
      event.preventDefault();
      this.#say("loaded", await this.#branches.more(item));
    }
  }

  async #key(event) {
    const item = event.target.closest(".tree__item");
    // A title is typed with its spaces.
    const deed = this.#typed && event.key === " " ? "letter" : deedOf(event);
    if (!item || !deed) {
      return;
    }
    event.preventDefault();
    const to = step(this.list, item, deed);
    if (to) {
      if (event.shiftKey && to.dataset.path) {
        to.querySelector("input").checked = item.querySelector("input").checked = true;
        this.#chose();
      }
      to.focus();
    } else if (deed === "letter") {
      this.#letter(item, event.key);
    } else {
      await this.#do(deed, item);
    }
  }

  /** Goes to the next page whose title begins with what was just typed. */
  #letter(item, letter) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#typed = ""), 700);
    this.#typed += letter.toLowerCase();
    const all = this.#branches.visible;
    const from = all.indexOf(item) + (this.#typed.length > 1 ? 0 : 1);
    const found = [...all.slice(from), ...all.slice(0, from)].find((each) => this.#branches.title(each).toLowerCase().startsWith(this.#typed));
    found?.focus();
  }

  async #do(deed, item) {
    if (deed === "open" || deed === "close") {
      await this.#branches[deed](item);
    } else if (deed === "enter") {
      item.querySelector(".tree__title, .tree__more").click();
    } else if (deed === "choose" && item.dataset.path) {
      item.querySelector("input").click();
    } else if (deed === "all") {
      this.#branches.visible.forEach((each) => each.dataset.path && (each.querySelector("input").checked = true));
      this.#chose();
    } else if (deed === "higher" || deed === "lower") {
      this.#shift(item, deed);
    } else if (deed === "cut" || deed === "paste") {
      this.#script(deed);
    } else if (deed === "help") {
      this.querySelector("#boomtoetsen").togglePopover();
    } else {
      await this.act(deed, this.#chosen());
    }
  }

  #shift(item, deed) {
    const other = deed === "higher" ? item.previousElementSibling : item.nextElementSibling;
    if (other?.dataset.path) {
      this.#place([item], { [deed === "higher" ? "before" : "after"]: other });
    }
  }

  async #script(deed) {
    if (deed === "cut") {
      this.#cut = this.#chosen();
      this.list.querySelectorAll(".tree__item--cut").forEach((each) => each.classList.remove("tree__item--cut"));
      this.#cut.forEach((each) => each.classList.add("tree__item--cut"));
      this.querySelector("[data-tree=paste]").disabled = false;
      this.#say("cutDone", this.#cut.length);
    } else if (deed === "paste" && this.#cut.length > 0) {
      const here = this.list.querySelector(".tree__item[tabindex='0'][data-path]");
      this.querySelector("[data-tree=paste]").disabled = true;
      const cut = this.#cut;
      this.#cut = [];
      await this.#place(cut, { into: here });
    }
  }

  /** @param place {into} a page, or {before} or {after} one */
  async #place(items, { into, before, after }) {
    const beside = before ?? after;
    const above = into ? into.dataset.path : beside.dataset.path.replace(/\/[^/]*$/, "") || "/";
    const name = beside?.dataset.path.split("/").at(-1) ?? "";
    if (this.list.dataset.flat === undefined) {
      await this.act("verplaatsen", items, { naar: above, [before ? "voor" : "na"]: name });
    }
    if (into) {
      await this.#branches.open(this.#branches.item(into.dataset.id));
    }
  }

  /** Sends it to the house, then shows the tree as it is since. */
  async act(deed, items, more = {}) {
    const paths = items.filter((each) => each.dataset.path).map((each) => each.dataset.path);
    const away = { hernoemen: "verplaatsen", nieuw: "nieuw" }[deed];
    if (away && paths.length > 0) {
      location.assign(`/beheer/paginas/${away}?pad=${encodeURIComponent(paths[0])}`);
      return;
    }
    this.#say("busy");
    const fields = [...Object.entries({ doen: deed, ...more }), ...paths.map((path) => ["page", path])];
    const { json } = await this.#server.post(`/beheer/paginas?pad=${encodeURIComponent(this.dataset.place)}`, fields);
    if (json?.said) {
      this.querySelector("button[value=terug]").disabled = !json.undo;
      await this.#branches.refresh();
    }
    this.#tell(json?.said ?? json?.refused ?? this.dataset.sayFailed);
  }

  #submit(event) {
    const deed = event.submitter?.value;
    event.submitter?.closest("[popover]")?.hidePopover();
    if (deed && deed !== "plek") {
      event.preventDefault();
      this.act(deed, deed === "terug" ? [] : this.#chosen());
    } else if (this.list.querySelectorAll("input:checked").length === 0) {
      this.#chosen().forEach((each) => (each.querySelector("input").checked = true));
    }
  }

  #search(words) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      const found = await this.#branches.search(words.trim());
      this.#say(found === 0 ? "nothing" : "");
    }, 200);
  }
}

customElements.define("page-tree", PageTree);
