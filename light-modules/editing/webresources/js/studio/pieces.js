import { drag } from "editing/drag";
import { icon } from "editing/look";
import { toolbar } from "editing/toolbar";

/** The buttons that lie over a page: one for each component, a plus where something may come. */

export function button(document, name, className, label, deed) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", deed);
  if (name) {
    made.append(icon(document, name));
    made.title = label;
  }
  return made;
}

/** What shows nothing yet could not be pointed at. */
function makeRoom(mark, overlay) {
  if (!mark.box()) {
    const room = overlay.document.createElement("div");
    room.style.minBlockSize = "72px";
    mark.start.after(room);
  }
}

/** Over a component. */
export function ofComponent(overlay, mark) {
  const { document, texts } = overlay;
  makeRoom(mark, overlay);
  const part = button(document, "", mark.isOwn ? "part" : "part fixed", "", (event) => overlay.choose(mark, event));
  part.dataset.path = mark.path;
  part.setAttribute("aria-pressed", "false");
  part.addEventListener("dblclick", () => overlay.want("edit", mark));
  const name = document.createElement("span");
  name.className = "name";
  name.textContent = mark.label;
  part.append(name);
  part.mark = mark;
  if (mark.isOwn) {
    drag(part, mark, overlay, (area, before) => overlay.want("place", mark, { area, before }));
  }
  return part;
}

/** Says what is on the page now. */
export function named(part) {
  const name = `${part.mark.label}: ${part.mark.summary}`;
  if (part.getAttribute("aria-label") !== name) {
    part.setAttribute("aria-label", name);
  }
  return part;
}

/** A plus before a component, and after the last of its area; none where nothing may be added. */
export function plus(overlay, mark) {
  const area = mark.around;
  if (!mark.isOwn || !area?.isOpen) {
    return [];
  }
  const places = area.inside.at(-1) === mark ? [mark, null] : [mark];
  return places.map((before) => {
    const add = button(overlay.document, "add", "add", `${overlay.texts.addHere} ${area.label}`, () => overlay.want("add", area, { before: before?.name ?? "" }));
    // Keys have Insert, so that Tab goes from part to part.
    add.tabIndex = -1;
    add.edge = before ? "top" : "bottom";
    add.mark = mark;
    return add;
  });
}

/** In an area where nothing stands yet. */
export function ofArea(overlay, area) {
  if (!area.isOpen || area.inside.length > 0) {
    return [];
  }
  makeRoom(area, overlay);
  const add = button(overlay.document, "add", "add empty", `${overlay.texts.addHere} ${area.label}`, () => overlay.want("add", area, { before: "" }));
  add.append(`${overlay.texts.add} · ${area.label}`);
  add.dataset.path = area.path;
  add.edge = "middle";
  add.mark = area;
  return [add];
}

const DEEDS = ["edit", "up", "down", "move", "copy", "twice", "drop"];

/** What can be done with the component that was chosen. */
export function bar(overlay, mark) {
  const made = overlay.document.createElement("div");
  made.className = "bar";
  made.setAttribute("aria-label", mark.label);
  made.mark = mark;
  const like = mark.around?.inside ?? [mark];
  for (const deed of DEEDS.filter((each) => each !== "edit" || mark.told.dialog)) {
    const each = button(overlay.document, deed, deed === "edit" ? "main" : "", overlay.texts[deed], () => overlay.want(deed, mark));
    each.disabled = (deed === "up" && like[0] === mark) || (deed === "down" && like.at(-1) === mark);
    made.append(each);
  }
  toolbar(made);
  return made;
}
