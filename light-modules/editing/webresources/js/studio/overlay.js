import { deedOf } from "editing/keys";
import { STYLE } from "editing/look";
import { bar, named, ofArea, ofComponent, plus } from "editing/pieces";

const EDGES = { top: 0, middle: 0.5, bottom: 1 };

/** At the edge of a box, or around it. */
function placeOf({ edge }, { left, top, width, height }) {
  return edge ? { left: left + width / 2, top: top + EDGES[edge] * height } : { left: left - 6, top: top - 6, width: width + 12, height: height + 12 };
}

/** Touches nothing that lies there already, for each touch is laid out again. */
function moveTo(element, place) {
  const style = Object.entries(place)
    .map(([side, size]) => `${side}:${size}px`)
    .join(";");
  if (element.placed !== style) {
    element.style.cssText = style;
    element.placed = style;
  }
}

/** Draws the marks over the page in the frame, and tells the page editor what somebody wants of them. */
export class Overlay {
  #root;
  #bar;
  #plus = [];
  #act;
  #selected = "";
  #here = "";

  /** @param act called with (deed, mark, more) */
  constructor(document, texts, act) {
    this.document = document;
    this.texts = texts;
    this.#act = act;
    const host = document.createElement("div");
    this.#root = host.attachShadow({ mode: "open" });
    const sheet = new document.defaultView.CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.#root.adoptedStyleSheets = [sheet];
    document.body.append(host);
    this.#root.addEventListener("keydown", (event) => this.#key(event));
    this.#root.addEventListener("focusin", ({ target }) => this.#reached(target));
    this.#root.addEventListener("pointerover", ({ target }) => this.#near(target.closest(".part")));
    host.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && this.#away());
    new document.defaultView.ResizeObserver(() => this.place()).observe(document.documentElement);
    document.addEventListener("load", () => this.place(), true);
  }

  marks = [];
  locked = false;

  /** Draws anew, when the page has changed; what it still has keeps its button. */
  draw(marks) {
    const had = this.#root.activeElement && this.#here;
    const made = new Map([...this.#root.querySelectorAll(".part")].map((part) => [part.mark, part]));
    this.marks = marks;
    this.#away();
    this.#arrange(marks.flatMap((mark) => (mark.kind === "component" ? named(made.get(mark) ?? ofComponent(this, mark)) : ofArea(this, mark))));
    this.#choose(this.#selected);
    this.place();
    if (had && !this.#root.activeElement) {
      this.#standing(had)?.focus({ preventScroll: true });
    }
  }

  /** Moves nothing that stands where it should. */
  #arrange(all) {
    const wanted = new Set(all);
    [...this.#root.children].filter((each) => !wanted.has(each)).forEach((each) => each.remove());
    let at = this.#root.firstElementChild;
    for (const each of all) {
      if (each === at) {
        at = at.nextElementSibling;
      } else {
        this.#root.insertBefore(each, at);
      }
    }
  }

  #reached(target) {
    this.#here = target.dataset.path ?? this.#here;
    this.#near(target.closest(".part"));
  }

  /** Shows a plus at the edges of a component; they stay until another is near. */
  #near(part) {
    if (part && part.mark !== this.#plus[0]?.mark) {
      this.#away();
      this.#plus = plus(this, part.mark);
      part.after(...this.#plus);
      this.#put(this.#plus.map((each) => [each, each.mark.box()]));
    }
  }

  #away() {
    this.#plus.forEach((each) => each.remove());
    this.#plus = [];
  }

  #button(path) {
    return [...this.#root.querySelectorAll("[data-path]")].find((each) => each.dataset.path === path);
  }

  /** What stands there; when it is gone the first of all. */
  #standing(path) {
    return this.#button(path) ?? this.#root.querySelector("[data-path]");
  }

  /** Where the keys are, or were last. */
  get here() {
    return this.#here;
  }

  focus(path) {
    const there = this.#standing(path || this.#here);
    there?.focus({ preventScroll: true });
    there?.scrollIntoView({ block: "nearest" });
  }

  /** Brings all to where the page has its parts now: first all is measured, then all is moved, so that the page is laid out once. */
  place() {
    const measured = new Map();
    const boxOf = (mark) => measured.get(mark) ?? measured.set(mark, mark.box()).get(mark);
    this.#put([...this.#root.children].map((each) => [each, each.mark && boxOf(each.mark)]));
  }

  #put(places) {
    for (const [each, box] of places) {
      each.hidden = Boolean(each.mark) && !box;
      if (box) {
        moveTo(each, each === this.#bar ? { left: Math.max(8, box.left), top: Math.max(4, box.top - 58) } : placeOf(each, box));
      }
    }
  }

  /** @param event of the mouse, or of keys that press a button */
  choose(mark, event) {
    this.select(mark.path);
    this.#act("select", mark, event.detail > 0 ? { x: event.clientX, y: event.clientY } : {});
  }

  /** While somebody writes in the page the marks are not in the way. */
  writing(isOn) {
    this.#root.host.style.pointerEvents = isOn ? "none" : "";
    this.#root.host.toggleAttribute("data-writing", isOn);
  }

  /** The component whose mark is at a point; nothing when there is none. */
  at({ x, y }) {
    return this.#root.elementFromPoint(x, y)?.closest?.(".part")?.mark;
  }

  /** Shows one component as chosen, with its bar. */
  select(path) {
    this.#choose(path);
    this.place();
  }

  #choose(path) {
    this.#selected = path;
    this.#bar?.remove();
    this.#bar = null;
    const part = this.#button(path);
    this.#root.querySelectorAll(".part[aria-pressed=true]").forEach((each) => each === part || each.setAttribute("aria-pressed", "false"));
    part?.matches(".part[aria-pressed=false]") && part.setAttribute("aria-pressed", "true");
    if (part?.mark.kind === "component" && part.mark.isOwn) {
      this.#bar = bar(this, part.mark);
      part.after(this.#bar);
    }
  }

  want(deed, mark, more = {}) {
    if (!this.locked) {
      this.#act(deed, mark, more);
    }
  }

  #key(event) {
    const mark = event.target.closest(".part")?.mark ?? this.#bar?.mark;
    const deed = deedOf(event);
    if (event.key === "Escape") {
      this.#button(this.#selected)?.focus();
      this.select("");
    } else if (mark?.isOwn && deed) {
      event.preventDefault();
      event.stopPropagation();
      const after = mark.around?.inside[mark.around.inside.indexOf(mark) + 1]?.name ?? "";
      this.want(deed, deed === "add" || deed === "paste" ? mark.around : mark, { before: after });
    }
  }

  /** A line where something would come to stand; none takes it away. */
  line(box) {
    this.#root.querySelector(".line")?.remove();
    if (box) {
      const line = this.document.createElement("div");
      line.className = "line";
      moveTo(line, { left: box.left, top: box.top, width: box.width });
      this.#root.append(line);
    }
  }
}
