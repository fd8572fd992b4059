import { nodes } from "editing/nodes";
import { visible } from "editing/tree-keys";

const KEPT = "boom";

/** The levels of the tree: which are open, what is asked of the house, and how they are told to who cannot see. */
export class Branches {
  #list;
  #server;
  #place;
  #found = false;

  constructor(list, server, place) {
    this.#list = list;
    this.#server = server;
    this.#place = place;
  }

  get visible() {
    return visible(this.#list);
  }

  item(id) {
    return this.#list.querySelector(`[data-id="${CSS.escape(id ?? "")}"]`);
  }

  title(item) {
    return (item.querySelector(".tree__title, .tree__more")?.textContent ?? "").trim();
  }

  /** Tells what each row is; one of them is where Tab comes. */
  dress() {
    this.#level(this.#list, 1);
    this.mark();
    this.stand(this.#list.querySelector(".tree__item[tabindex='0']") ?? this.#list.querySelector(".tree__item"));
  }

  #level(list, level) {
    const from = Number(list.dataset.from ?? 0);
    [...list.children].forEach((item, at) => {
      const group = item.querySelector(":scope > ul");
      item.setAttribute("role", "treeitem");
      item.setAttribute("aria-level", level);
      item.setAttribute("aria-posinset", from + at + 1);
      item.setAttribute("aria-setsize", list.dataset.total);
      item.setAttribute("aria-label", this.#told(item));
      item.tabIndex = item.tabIndex === 0 ? 0 : -1;
      item.querySelectorAll(":scope > .tree__row a, :scope > a, :scope > .tree__row input").forEach((each) => (each.tabIndex = -1));
      item.querySelector(".tree__row")?.setAttribute("draggable", "true");
      if (Number(item.dataset.below) > 0) {
        item.setAttribute("aria-expanded", String(Boolean(group)));
      }
      if (group) {
        group.setAttribute("role", "group");
        this.#level(group, level + 1);
      }
    });
  }

  #told(item) {
    const parts = [".tree__title", ".tree__signs", ".tree__kind", ".tree__more"].map((each) => item.querySelector(`:scope > ${each}, :scope > .tree__row ${each}`)?.textContent.trim());
    return parts.filter(Boolean).join(", ");
  }

  mark() {
    this.#list.querySelectorAll("input").forEach((input) => input.closest(".tree__item").setAttribute("aria-selected", String(input.checked)));
  }

  /** Here is where Tab comes back to. */
  stand(item) {
    if (item) {
      this.#list.querySelectorAll(".tree__item[tabindex='0']").forEach((each) => (each.tabIndex = -1));
      item.tabIndex = 0;
    }
  }

  async turn(item) {
    await (item.getAttribute("aria-expanded") === "true" ? this.close(item) : this.open(item));
  }

  async open(item) {
    if (item?.getAttribute("aria-expanded") !== "false") {
      return;
    }
    const group = await this.#ask(`pad=${encodeURIComponent(item.dataset.path)}`);
    if (group) {
      item.append(this.#group(group));
      this.dress();
      this.#keep();
    }
  }

  #group(list) {
    list.className = "tree__group plain-list";
    return list;
  }

  close(item) {
    const group = item.querySelector(":scope > ul");
    const isInside = group?.contains(document.activeElement);
    group?.remove();
    item.setAttribute("aria-expanded", "false");
    if (isInside) {
      item.focus();
    }
    this.#keep();
  }

  /** The next of a level that has many; how many that are. */
  async more(item) {
    const above = item.parentElement.closest(".tree__item");
    const had = document.activeElement === item || item.contains(document.activeElement);
    const list = await this.#ask(`pad=${encodeURIComponent(above?.dataset.path ?? this.#place)}&vanaf=${item.dataset.from}`);
    const rows = [...(list?.children ?? [])];
    item.replaceWith(...rows);
    this.dress();
    this.#keep();
    if (had) {
      rows[0]?.focus();
    }
    return rows.filter((row) => row.dataset.path).length;
  }

  /** Everything as it is now, with what was open open still, and the focus where it was. */
  async refresh() {
    const had = document.activeElement?.closest?.(".tree__item")?.dataset.id;
    const stood = this.#list.querySelector(".tree__item[tabindex='0']")?.dataset.id;
    const count = this.#list.querySelectorAll(":scope > [data-id]").length;
    const list = await this.#ask(`pad=${encodeURIComponent(this.#place)}&aantal=${Math.max(count, 100)}&${this.#open()}`);
    if (list) {
      this.#show(list);
      this.stand(this.item(stood));
      (this.item(had) ?? (had ? this.#list.querySelector(".tree__item[tabindex='0']") : null))?.focus();
    }
  }

  #show(list) {
    this.#list.dataset.total = list.dataset.total;
    this.#list.dataset.from = "0";
    this.#list.replaceChildren(...list.children);
    this.dress();
  }

  /** The pages with these words, or the tree again; how many. */
  async search(words) {
    this.#found = words !== "";
    const list = await this.#ask(words ? `q=${encodeURIComponent(words)}` : `pad=${encodeURIComponent(this.#place)}&${this.#kept()}`);
    this.#list.toggleAttribute("data-flat", this.#found);
    if (list) {
      this.#show(list);
    }
    return this.#list.children.length;
  }

  async reopen() {
    const kept = this.#kept();
    if (kept && this.#list.dataset.flat === undefined && this.#list.dataset.from === "0") {
      const list = await this.#ask(`pad=${encodeURIComponent(this.#place)}&${kept}`);
      if (list) {
        this.#show(list);
      }
    }
  }

  async #ask(query) {
    const { status, html } = await this.#server.html(`/beheer/paginas/takken?${query}`);
    return status === 200 ? nodes(html).find((each) => each.matches?.("ul")) : null;
  }

  #open() {
    const open = [...this.#list.querySelectorAll("[aria-expanded=true]")];
    return open.map((item) => `open=${item.dataset.id}~${Math.max(100, item.querySelectorAll(":scope > ul > [data-id]").length)}`).join("&");
  }

  /** What is open stays so while somebody goes to a page and comes back; that is comfort and no more. */
  #keep() {
    if (!this.#found) {
      sessionStorage.setItem(KEPT, this.#open());
    }
  }

  #kept() {
    return sessionStorage.getItem(KEPT) ?? "";
  }
}
