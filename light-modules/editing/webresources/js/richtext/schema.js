import { Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";

/** What a text can have: the same that the house keeps of it when it cleans it, and nothing else. */

const plainMark = (tag, more = []) => ({ parseDOM: [{ tag }, ...more], toDOM: () => [tag, 0] });

const block = (tag, content, more = {}) => ({ content, group: "block", defining: true, parseDOM: [{ tag }], toDOM: () => [tag, 0], ...more });

const attributes = (element, names) => Object.fromEntries(names.map((name) => [name, element.getAttribute(name)]));

const given = (attrs) => Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null && value !== ""));

const tables = tableNodes({
  tableGroup: "block",
  cellContent: "block+",
  cellAttributes: {
    scope: {
      default: null,
      getFromDOM: (cell) => cell.getAttribute("scope"),
      setDOMAttr: (value, attrs) => value && (attrs.scope = value),
    },
  },
});

const nodes = {
  doc: { content: "block+" },
  paragraph: { content: "inline*", group: "block", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
  heading: {
    attrs: { level: { default: 2 } },
    content: "inline*",
    group: "block",
    defining: true,
    parseDOM: [["h1", 2], ["h2", 2], ["h3", 3], ["h4", 4], ["h5", 4], ["h6", 4]].map(([tag, level]) => ({ tag, attrs: { level } })),
    toDOM: (node) => [`h${node.attrs.level}`, 0],
  },
  blockquote: block("blockquote", "block+"),
  bullet_list: block("ul", "list_item+"),
  ordered_list: block("ol", "list_item+", {
    attrs: { start: { default: null } },
    parseDOM: [{ tag: "ol", getAttrs: (list) => attributes(list, ["start"]) }],
    toDOM: (node) => ["ol", given(node.attrs), 0],
  }),
  list_item: { content: "paragraph block*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
  dl: block("dl", "(dt | dd)+"),
  dt: { content: "inline*", parseDOM: [{ tag: "dt" }], toDOM: () => ["dt", 0] },
  dd: { content: "block+", parseDOM: [{ tag: "dd" }], toDOM: () => ["dd", 0] },
  horizontal_rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
  ...tables,
  text: { group: "inline" },
  hard_break: { inline: true, group: "inline", selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
  image: {
    inline: true,
    group: "inline",
    draggable: true,
    attrs: { src: {}, alt: { default: "" } },
    parseDOM: [{ tag: "img[src]", getAttrs: (image) => /^(\/dam\/|cms:asset:|\$\{link:)/.test(image.getAttribute("src")) && attributes(image, ["src", "alt"]) }],
    toDOM: (node) => ["img", given(node.attrs)],
  },
};

const marks = {
  link: {
    attrs: { href: {}, title: { default: null }, hreflang: { default: null } },
    inclusive: false,
    parseDOM: [{ tag: "a[href]", getAttrs: (link) => /^(https?:|mailto:|tel:|\/(?!\/)|#|\$\{link:)/i.test(link.getAttribute("href")) && attributes(link, ["href", "title", "hreflang"]) }],
    toDOM: (mark) => ["a", given(mark.attrs), 0],
  },
  language: {
    attrs: { lang: {} },
    parseDOM: [{ tag: "span[lang]", getAttrs: (span) => attributes(span, ["lang"]) }],
    toDOM: (mark) => ["span", mark.attrs, 0],
  },
  abbr: { attrs: { title: { default: null } }, parseDOM: [{ tag: "abbr", getAttrs: (abbr) => attributes(abbr, ["title"]) }], toDOM: (mark) => ["abbr", given(mark.attrs), 0] },
  strong: plainMark("strong", [{ tag: "b", getAttrs: (bold) => bold.style.fontWeight !== "normal" && null }]),
  em: plainMark("em", [{ tag: "i", getAttrs: (italic) => italic.style.fontStyle !== "normal" && null }]),
  mark: plainMark("mark"),
  sub: { ...plainMark("sub"), excludes: "sup" },
  sup: { ...plainMark("sup"), excludes: "sub" },
};

export const schema = new Schema({ nodes, marks });
