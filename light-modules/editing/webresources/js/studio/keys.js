/** What keys mean on the marks over a page. */
const ALONE = { Enter: "edit", F2: "write", Delete: "drop", Insert: "add", "+": "add" };
const WITH_ALT = { ArrowUp: "up", ArrowDown: "down" };
const WITH_CONTROL = { c: "copy", v: "paste", d: "twice" };

/** The deed that a key asks for, on a component or on its bar; nothing when it is no key of ours. */
export function deedOf(event) {
  if (event.altKey) {
    return WITH_ALT[event.key];
  }
  if (!event.target.closest(".part")) {
    return undefined;
  }
  return event.ctrlKey || event.metaKey ? WITH_CONTROL[event.key.toLowerCase()] : ALONE[event.key];
}
