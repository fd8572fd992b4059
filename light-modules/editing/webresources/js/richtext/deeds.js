import { setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { TextSelection } from "prosemirror-state";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from "prosemirror-tables";
import { schema } from "editing/richtext-schema";

const { nodes, marks } = schema;

const within = (type) => (state) => {
  for (let depth = state.selection.$from.depth; depth > 0; depth--) {
    if (state.selection.$from.node(depth).type === type) {
      return true;
    }
  }
  return false;
};

const marked = (type) => ({ from, $from, to, empty }, state) => (empty ? Boolean(type.isInSet(state.storedMarks || $from.marks())) : state.doc.rangeHasMark(from, to, type));

const mark = (type) => ({ run: toggleMark(type), isOn: (state) => marked(type)(state.selection, state) });

const heading = (level) => ({
  run: (state, dispatch) => setBlockType(isHeading(level)(state) ? nodes.paragraph : nodes.heading, { level })(state, dispatch),
  isOn: isHeading(level),
});

function isHeading(level) {
  return (state) => state.selection.$from.parent.type === nodes.heading && state.selection.$from.parent.attrs.level === level;
}

const list = (type) => ({ run: (state, dispatch) => (within(type)(state) ? liftListItem(nodes.list_item) : wrapInList(type))(state, dispatch), isOn: within(type) });

function insertTable(state, dispatch) {
  if (isInTable(state)) {
    return false;
  }
  const row = (cell, attrs) => nodes.table_row.create(null, [1, 2, 3].map(() => cell.createAndFill(attrs)));
  const table = nodes.table.create(null, [row(nodes.table_header, { scope: "col" }), row(nodes.table_cell), row(nodes.table_cell)]);
  const change = state.tr.replaceSelectionWith(table);
  change.doc.descendants((node, at) => {
    if (node === table) {
      change.setSelection(TextSelection.near(change.doc.resolve(at + 1)));
    }
  });
  dispatch?.(change.scrollIntoView());
  return true;
}

/** A word in another language is read out as such; pressed again it is Dutch. */
const language = (lang) => ({ run: toggleMark(marks.language, { lang }), isOn: (state) => marked(marks.language)(state.selection, state) });

const insert = (text) => ({
  run: (state, dispatch) => {
    dispatch?.(state.tr.insertText(text));
    return true;
  },
});

const inTable = (run) => ({ run, isShown: isInTable });

/** The buttons of the bar, by name, in their order; one without a sign has a word of the page as its sign. */
export const DEEDS = {
  bold: { sign: "B", ...mark(marks.strong) },
  italic: { sign: "I", ...mark(marks.em) },
  h2: { sign: "H2", ...heading(2) },
  h3: { sign: "H3", ...heading(3) },
  h4: { sign: "H4", ...heading(4) },
  bullets: { sign: "•", ...list(nodes.bullet_list) },
  numbers: { sign: "1.", ...list(nodes.ordered_list) },
  quote: { sign: "❝", run: wrapIn(nodes.blockquote), isOn: within(nodes.blockquote) },
  link: { sign: "Link", ask: "link", isOn: (state) => marked(marks.link)(state.selection, state) },
  table: { run: insertTable },
  rowAfter: inTable(addRowAfter),
  columnAfter: inTable(addColumnAfter),
  rowDrop: inTable(deleteRow),
  columnDrop: inTable(deleteColumn),
  tableDrop: inTable(deleteTable),
  english: { sign: "EN", ...language("en") },
  hyphen: { sign: "-¦", ...insert("\u00ad") },
  space: { sign: "␣", ...insert("\u00a0") },
  undo: { sign: "↶", run: undo },
  redo: { sign: "↷", run: redo },
};
