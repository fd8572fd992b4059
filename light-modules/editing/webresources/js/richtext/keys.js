import { baseKeymap, chainCommands, exitCode, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { goToNextCell } from "prosemirror-tables";
import { schema } from "editing/richtext-schema";

const { nodes, marks } = schema;

const put = (text) => (state, dispatch) => {
  dispatch?.(state.tr.insertText(text).scrollIntoView());
  return true;
};

const breakLine = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
});

/** @param ask opens what a deed needs to know: "link" */
export function keys(ask) {
  return [
    keymap({
      "Mod-z": undo,
      "Mod-y": redo,
      "Shift-Mod-z": redo,
      "Mod-b": toggleMark(marks.strong),
      "Mod-i": toggleMark(marks.em),
      "Mod-k": () => ask("link"),
      "Alt-F10": () => ask("bar"),
      "Shift-Enter": breakLine,
      "Mod-Shift-Space": put("\u00a0"),
      "Mod-Shift--": put("\u00ad"),
      "Mod-Alt-0": setBlockType(nodes.paragraph),
      "Mod-Alt-2": setBlockType(nodes.heading, { level: 2 }),
      "Mod-Alt-3": setBlockType(nodes.heading, { level: 3 }),
      "Mod-Alt-4": setBlockType(nodes.heading, { level: 4 }),
      "Shift-Mod-8": wrapInList(nodes.bullet_list),
      "Shift-Mod-9": wrapInList(nodes.ordered_list),
      "Mod-Shift-.": wrapIn(nodes.blockquote),
      Enter: splitListItem(nodes.list_item),
      Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item)),
      "Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
    }),
    keymap(baseKeymap),
    inputRules({
      rules: [
        textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, (match) => ({ level: match[1].length })),
        wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list),
        wrappingInputRule(/^1\.\s$/, nodes.ordered_list),
        wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
        new InputRule(/--$/, "–"),
      ],
    }),
  ];
}
