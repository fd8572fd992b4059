import { icon, STYLE } from "editing/look";
import { drag } from "editing/drag";

const DEEDS = ["edit", "up", "down", "move", "copy", "twice", "drop"];
const KEYS = { Enter: "edit", Delete: "drop", Insert: "add", "+": "add" };

/** Draws the marks over the page in the frame, and tells the page editor what somebody wants of them. */
export class Overlay {
  #document;
  #root;
  #bar;
  #act;
  #texts;
  #buttons = new Map();
  #selected = "";

  /** @param act called with (deed, mark, more) */
  constructor(document, texts, act) {
    this.#document = document;
    this.#texts = texts;
    this.#act = act;
    const host = document.createElement("div");
    this.#root = host.attachShadow({ mode: "open" });
    const sheet = new document.defaultView.CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.#root.adoptedStyleSheets = [sheet];
    document.body.append(host);
    this.#root.addEventListener("keydown", (event) => this.#key(event));
    new document.defaultView.ResizeObserver(() => this.place()).observe(document.documentElement);
    document.addEventListener("load", () => this.place(), true);
  }

  marks = [];
  locked = false;

  /** Draws anew, when the page has changed. */
  draw(marks) {
    const had = this.#root.activeElement?.dataset.path;
    this.marks = marks;
    this.#buttons.clear();
    this.#root.replaceChildren(...marks.flatMap((mark) => (mark.kind === "component" ? this.#part(mark) : this.#area(mark))));
    this.select(this.find(this.#selected) ? this.#selected : "");
    this.place();
    this.#buttons.get(had)?.focus({ preventScroll: true });
  }

  find(path) {
    return this.marks.find((mark) => mark.path === path && mark.kind === "component");
  }

  focus(path) {
    this.#buttons.get(path)?.focus({ preventScroll: true });
    this.#buttons.get(path)?.scrollIntoView({ block: "nearest" });
  }

  #make(name, className, label, deed) {
    const button = this.#document.createElement("button");
    button.type = "button";
    button.className = className;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", deed);
    if (name) {
      button.append(icon(this.#document, name));
      button.title = label;
    }
    return button;
  }

  #part(mark) {
    const button = this.#make("", mark.isOwn ? "part" : "part fixed", `${mark.label}: ${mark.summary}`, () => this.#click(mark));
    button.dataset.path = mark.path;
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("dblclick", () => this.#want("edit", mark));
    const name = this.#document.createElement("span");
    name.className = "name";
    name.textContent = mark.label;
    button.append(name);
    button.mark = mark;
    this.#buttons.set(mark.path, button);
    if (mark.isOwn) {
      drag(button, mark, this, (area, before) => this.#want("place", mark, { area, before }));
    }
    const area = mark.around;
    if (!area?.isOpen || !mark.isOwn) {
      return [button];
    }
    const last = area.inside.at(-1) === mark;
    const plus = [mark, ...(last ? [null] : [])].map((before) => {
      const add = this.#make("add", "add", `${this.#texts.addHere} ${area.label}`, () => this.#want("add", area, { before: before?.name ?? "" }));
      add.tabIndex = -1;
      add.edge = before ? "top" : "bottom";
      add.mark = mark;
      return add;
    });
    button.addEventListener("pointerenter", () => plus.forEach((add) => add.classList.add("near")));
    button.addEventListener("pointerleave", () => plus.forEach((add) => add.classList.remove("near")));
    return [button, ...plus];
  }

  #area(area) {
    if (!area.isOpen || area.inside.length > 0) {
      return [];
    }
    if (!area.box()) {
      const room = this.#document.createElement("div");
      room.style.minBlockSize = "72px";
      area.start.after(room);
    }
    const add = this.#make("add", "add empty", `${this.#texts.addHere} ${area.label}`, () => this.#want("add", area, { before: "" }));
    add.append(`${this.#texts.add} · ${area.label}`);
    add.edge = "middle";
    add.mark = area;
    return [add];
  }

  /** Brings all to where the page has its parts now. */
  place() {
    for (const each of this.#root.children) {
      const box = each.mark?.box();
      each.hidden = Boolean(each.mark) && !box;
      if (box && each.edge) {
        each.style.left = `${box.left + box.width / 2}px`;
        each.style.top = `${box.top + { top: 0, middle: 0.5, bottom: 1 }[each.edge] * box.height}px`;
      } else if (box && each === this.#bar) {
        each.style.left = `${Math.max(8, box.left)}px`;
        each.style.top = `${Math.max(4, box.top - 58)}px`;
      } else if (box) {
        Object.assign(each.style, { left: `${box.left - 6}px`, top: `${box.top - 6}px`, width: `${box.width + 12}px`, height: `${box.height + 12}px` });
      }
    }
  }

  #click(mark) {
    this.select(mark.path);
    this.#act("select", mark);
  }

  /** Shows one component as chosen, with its bar. */
  select(path) {
    this.#selected = path;
    this.#bar?.remove();
    this.#bar = null;
    this.#buttons.forEach((button, each) => button.setAttribute("aria-pressed", String(each === path)));
    const mark = this.find(path);
    if (mark?.isOwn) {
      this.#bar = this.#document.createElement("div");
      this.#bar.className = "bar";
      this.#bar.setAttribute("role", "toolbar");
      this.#bar.setAttribute("aria-label", mark.label);
      this.#bar.mark = mark;
      this.#bar.append(...DEEDS.filter((deed) => deed !== "edit" || mark.told.dialog).map((deed) => this.#deed(deed, mark)));
      this.#buttons.get(path).after(this.#bar);
      this.place();
    }
  }

  #deed(deed, mark) {
    const button = this.#make(deed, deed === "edit" ? "main" : "", this.#texts[deed], () => this.#want(deed, mark));
    const at = mark.around?.inside.indexOf(mark) ?? 0;
    button.disabled = (deed === "up" && at === 0) || (deed === "down" && at === mark.around.inside.length - 1);
    return button;
  }

  #want(deed, mark, more = {}) {
    if (!this.locked) {
      this.#act(deed, mark, more);
    }
  }

  #key(event) {
    const mark = event.target.closest(".part")?.mark ?? this.#bar?.mark;
    const onPart = Boolean(event.target.closest(".part"));
    const control = event.ctrlKey || event.metaKey;
    const deed =
      (event.altKey && { ArrowUp: "up", ArrowDown: "down" }[event.key]) ||
      (control && onPart && { c: "copy", v: "paste", d: "twice" }[event.key.toLowerCase()]) ||
      (onPart && !event.altKey && !control && KEYS[event.key]);
    if (event.key === "Escape") {
      this.select("");
      this.#act("escape", mark);
    } else if (mark?.isOwn && deed) {
      event.preventDefault();
      event.stopPropagation();
      const after = mark.around?.inside[mark.around.inside.indexOf(mark) + 1]?.name ?? "";
      this.#want(deed, deed === "add" || deed === "paste" ? mark.around : mark, { before: after });
    }
  }

  /** A line where something would come to stand. */
  line(box) {
    this.#root.querySelector(".line")?.remove();
    this.#document.documentElement.classList.toggle("balint-dragging", Boolean(box));
    if (box) {
      const line = this.#document.createElement("div");
      line.className = "line";
      Object.assign(line.style, { left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px` });
      this.#root.append(line);
    }
  }
}
