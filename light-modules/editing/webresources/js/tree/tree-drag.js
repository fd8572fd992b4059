/** Dragging pages with a mouse: between two others, or into one. Keys, cutting and the acts do the same without. */
const OPENS_AFTER = 700;

/**
 * @param tree tells and does: chosen(item) the items that go along, open(item), drop(items, {before} or {after} or {into})
 */
export function drag(list, tree) {
  let items = [];
  let over = null;
  let timer;

  const clear = () => {
    clearTimeout(timer);
    list.querySelectorAll("[data-drop]").forEach((each) => each.removeAttribute("data-drop"));
    over = null;
  };

  list.addEventListener("dragstart", (event) => {
    const item = event.target.closest?.(".tree__item");
    items = list.dataset.flat === undefined && item?.dataset.path ? tree.chosen(item) : [];
    if (items.length === 0) {
      event.preventDefault();
      return;
    }
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", items.map((each) => each.dataset.path).join("\n"));
  });
  list.addEventListener("dragover", (event) => {
    const row = event.target.closest(".tree__row");
    const item = row?.closest(".tree__item");
    const isInside = items.some((each) => each.contains(item));
    if (!item || items.length === 0 || isInside) {
      clear();
      return;
    }
    event.preventDefault();
    const zone = zoneOf(row, event.clientY);
    if (over !== item || row.dataset.drop !== zone) {
      clear();
      over = item;
      row.dataset.drop = zone;
      timer = zone === "into" ? setTimeout(() => tree.open(item), OPENS_AFTER) : undefined;
    }
  });
  list.addEventListener("drop", (event) => {
    const zone = over?.querySelector(".tree__row").dataset.drop;
    if (zone) {
      event.preventDefault();
      tree.drop(items, { [zone]: over });
    }
    clear();
  });
  list.addEventListener("dragend", () => {
    clear();
    items = [];
  });
}

/** The upper quarter of a row is before it, the lower quarter after it, what is between is into it. */
function zoneOf(row, y) {
  const box = row.getBoundingClientRect();
  const at = (y - box.top) / box.height;
  if (at < 0.25) {
    return "before";
  }
  return at > 0.75 ? "after" : "into";
}
