import { read } from "editing/marks";
import { Overlay } from "editing/overlay";

const FOCUSABLE = "a, button, input, select, textarea, summary, [tabindex='0'], iframe";

/** The page in its frame: it is read only; what can be chosen in it is its marks. */
export class Frame {
  #frame;
  #scroll = 0;
  #here = "";

  /** @param studio told of what somebody wants: act(deed, mark, more), key(event) */
  constructor(frame, address, texts, studio) {
    this.#frame = frame;
    frame.addEventListener("load", () => this.#loaded(texts, studio));
    frame.src = address;
  }

  #loaded(texts, studio) {
    const page = this.#frame.contentDocument;
    if (!page?.body || page.URL === "about:blank") {
      return;
    }
    this.overlay = new Overlay(page, texts, (deed, mark, more) => studio.act(deed, mark, more));
    page.addEventListener("keydown", (event) => studio.key(event));
    page.addEventListener("click", (event) => event.target.closest?.("a, button, label, summary") && event.preventDefault(), true);
    page.addEventListener("pointerdown", (event) => studio.press(event), true);
    page.addEventListener("submit", (event) => event.preventDefault(), true);
    this.draw();
    page.defaultView.scrollTo(0, this.#scroll);
    this.#begin();
  }

  /** The keys stay where they were when the page comes anew; who comes from a dialog goes on with what it was about. */
  #begin() {
    const asked = this.overlay.marks.find(({ path }) => location.hash === `#p${path.replaceAll("/", "-")}`);
    if (this.#here && document.activeElement === this.#frame) {
      this.focus(this.#here);
    } else if (!this.#here && asked) {
      this.focus(asked.path);
    }
  }

  /** Brings the keys to a component or an empty area of the page; to where they were when it is not told. */
  focus(path = "") {
    this.#frame.focus();
    this.overlay?.focus(path);
  }

  draw() {
    const page = this.#frame.contentDocument;
    page.querySelectorAll(FOCUSABLE).forEach((each) => each.tabIndex === -1 || each.setAttribute("tabindex", "-1"));
    this.overlay.draw(read(page, this.overlay.marks));
  }

  /** Shows what a change changed, and nothing else of the page moves. */
  show(parts) {
    const found = parts.map(({ path, html }) => [this.overlay.marks.find((mark) => mark.path === path), html]);
    if (found.length > 0 && found.every(([mark]) => mark)) {
      found.forEach(([mark, html]) => mark.start.isConnected && mark.replace(html));
      this.draw();
    } else {
      this.#scroll = this.#frame.contentWindow.scrollY;
      this.#here = this.overlay.here;
      this.#frame.contentWindow.location.reload();
    }
  }

  /** The text at a point, below the marks. */
  textAt({ x, y }) {
    const page = this.#frame.contentDocument;
    this.overlay.writing(true);
    const at = page.caretPositionFromPoint?.(x, y) ?? page.caretRangeFromPoint?.(x, y);
    const below = page.elementFromPoint(x, y);
    this.overlay.writing(false);
    const node = at?.offsetNode ?? at?.startContainer;
    return node?.nodeType === Node.TEXT_NODE && below?.contains(node) ? node : null;
  }

  set width(width) {
    this.#frame.style.inlineSize = width;
  }

  /** The areas where a component may go. */
  areasFor(mark) {
    const isInside = (area) => `${area.path}/`.startsWith(`${mark.path}/`);
    return this.overlay.marks.filter((area) => area.kind === "area" && (area.isOpen || area === mark.around) && !isInside(area));
  }
}
