/** What keys mean in the tree of pages, as the WAI-ARIA pattern has it. */
const ALONE = {
  ArrowDown: "down", ArrowUp: "up", ArrowRight: "right", ArrowLeft: "left", Home: "first", End: "last",
  Enter: "enter", " ": "choose", Delete: "verwijderen", F2: "hernoemen", Insert: "nieuw", "?": "help",
};
const WITH_CONTROL = { a: "all", x: "cut", v: "paste", d: "dupliceren", z: "terug" };
const WITH_ALT = { ArrowUp: "higher", ArrowDown: "lower" };

/** The deed that a key asks for; nothing when it is no key of ours. */
export function deedOf(event) {
  if (event.altKey) {
    return WITH_ALT[event.key];
  }
  if (event.ctrlKey || event.metaKey) {
    return WITH_CONTROL[event.key.toLowerCase()];
  }
  const deed = ALONE[event.key] ?? (event.key.length === 1 ? "letter" : undefined);
  const item = event.target.closest(".tree__item");
  const isOpen = item?.getAttribute("aria-expanded");
  if (deed === "right" && isOpen === "false") {
    return "open";
  }
  return deed === "left" && isOpen === "true" ? "close" : deed;
}

/** Where a step leads to; nothing when the deed is no step, or leads nowhere. */
export function step(list, item, deed) {
  const all = visible(list);
  const at = all.indexOf(item);
  const steps = {
    down: () => all[at + 1],
    up: () => all[at - 1],
    first: () => all[0],
    last: () => all.at(-1),
    right: () => item.querySelector(":scope > ul > .tree__item"),
    left: () => item.parentElement.closest(".tree__item"),
  };
  return steps[deed]?.() ?? null;
}

/** The rows that are shown, from top to bottom. */
export const visible = (list) => [...list.querySelectorAll(".tree__item")].filter((item) => !item.parentElement.closest("[aria-expanded=false]"));
