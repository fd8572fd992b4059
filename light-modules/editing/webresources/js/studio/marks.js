/** Reads the comments around areas and components in a page that was made for editors. */

const SIGNS = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#34": '"' };

const plain = (text) => text.replace(/&(amp|lt|gt|quot|#39|#34);/g, (_, name) => SIGNS[name]);

const isSeen = ({ width, height }) => width > 0 && height > 0;

/** Where a node is seen: an element by its own box, which costs far less than the lines of all text in it. */
const rects = (node) => {
  const own = node.nodeType === Node.ELEMENT_NODE && node.getBoundingClientRect();
  if (own && isSeen(own)) {
    return [own];
  }
  if (!own && !node.data.trim()) {
    return [];
  }
  const range = node.ownerDocument.createRange();
  range.selectNode(node);
  return [...range.getClientRects()];
};

/** One area or component: what its comment says, and the nodes between its two comments. */
class Mark {
  constructor(kind, told, start) {
    this.kind = kind;
    this.told = told;
    this.path = (told.content ?? "").replace(/^[a-z]+:/, "");
    this.start = start;
  }

  /** Comes into what lies around it, empty still. */
  enter(around) {
    this.around = around;
    this.inside = [];
    around?.inside.push(this);
  }

  get name() {
    return this.path.slice(this.path.lastIndexOf("/") + 1);
  }

  get label() {
    return this.told.label || this.told.name || this.name;
  }

  /** Whether something may be added: it is an area of this very page with room. */
  get isOpen() {
    return this.told.showAddButton === "true" && this.told.editable !== "false" && Boolean(this.told.availableComponents);
  }

  /** Whether it may be changed: what comes from a page above is changed there. */
  get isOwn() {
    return this.told.inherited !== "true" && this.told.editable !== "false";
  }

  /** What the keys go to when it is gone: the one after it, the one before, the area that is empty then. */
  get beside() {
    const like = this.around?.inside ?? [];
    const at = like.indexOf(this);
    return (like[at + 1] ?? like[at - 1] ?? this.around)?.path ?? "";
  }

  range() {
    const range = this.start.ownerDocument.createRange();
    range.setStartAfter(this.start);
    range.setEndBefore(this.end);
    return range;
  }

  /** Where it is seen, in the measures of the document; nothing when it shows nothing. */
  box() {
    const view = this.start.ownerDocument.defaultView;
    const seen = this.#rects().filter(isSeen);
    if (seen.length === 0) {
      return null;
    }
    const left = Math.min(...seen.map((rect) => rect.left));
    const top = Math.min(...seen.map((rect) => rect.top));
    const width = Math.max(...seen.map((rect) => rect.right)) - left;
    const height = Math.max(...seen.map((rect) => rect.bottom)) - top;
    return { left: left + view.scrollX, top: top + view.scrollY, width, height };
  }

  /** Of what stands between its two comments; of all text there when these are not in one place. */
  #rects() {
    const all = [];
    for (let node = this.start.nextSibling; node !== this.end; node = node.nextSibling) {
      if (!node) {
        return [...this.range().getClientRects()];
      }
      all.push(...rects(node));
    }
    return all;
  }

  /** Puts other HTML in its place, comments and all. */
  replace(html) {
    const document = this.start.ownerDocument;
    const parsed = new DOMParser().parseFromString(`<body>${html}`, "text/html");
    const fresh = document.createDocumentFragment();
    fresh.append(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
    const range = document.createRange();
    range.setStartBefore(this.start);
    range.setEndAfter(this.end);
    range.deleteContents();
    range.insertNode(fresh);
  }

  /** The words that are read first, for who does not see where it stands. */
  get summary() {
    return this.range().toString().replace(/\s+/g, " ").trim().slice(0, 60);
  }
}

/** What a comment says. */
const told = (rest) => Object.fromEntries([...rest.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, text]) => [name, plain(text)]));

/**
 * All marks of a page, the outer ones first.
 *
 * @param before those of the page until now: where a comment still stands its mark stays the same
 */
export function read(document, before = []) {
  const known = new Map(before.map((mark) => [mark.start, mark]));
  const marks = [];
  const open = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) {
    const comment = walker.currentNode;
    const [, ends, kind, rest] = /^ (\/?)cms:(area|component)\b(.*)$/s.exec(comment.data) ?? [];
    if (ends) {
      open.pop().end = comment;
    } else if (kind) {
      const mark = known.get(comment) ?? new Mark(kind, told(rest), comment);
      mark.enter(open.at(-1));
      marks.push(mark);
      open.push(mark);
    }
  }
  return marks;
}
