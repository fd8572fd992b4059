/** Dragging a component to another place with a mouse; keys and the bar do the same without. */
const FAR = 8;
const EDGE = 60;

/**
 * @param drop called with the area and the component it comes before (or nothing)
 */
export function drag(button, mark, overlay, drop) {
  let from = null;
  let target = null;
  const view = button.ownerDocument.defaultView;

  const stop = () => {
    from = target = null;
    overlay.line(null);
    button.classList.remove("moving");
  };

  button.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && event.pointerType === "mouse" && !overlay.locked) {
      from = { x: event.pageX, y: event.pageY };
    }
  });
  button.addEventListener("pointermove", (event) => {
    const isMoving = from && (target || Math.hypot(event.pageX - from.x, event.pageY - from.y) > FAR);
    if (!isMoving) {
      return;
    }
    button.setPointerCapture(event.pointerId);
    button.classList.add("moving");
    target = nearest(overlay.marks, mark, event.pageX, event.pageY) ?? target;
    overlay.line(target?.line);
    if (event.clientY < EDGE || event.clientY > view.innerHeight - EDGE) {
      view.scrollBy(0, event.clientY < EDGE ? -24 : 24);
    }
  });
  button.addEventListener("pointerup", () => {
    const found = target;
    stop();
    if (found) {
      button.addEventListener("click", (event) => event.stopImmediatePropagation(), { capture: true, once: true });
      drop(found.area, found.before);
    }
  });
  button.addEventListener("pointercancel", stop);
  button.addEventListener("keydown", (event) => event.key === "Escape" && stop());
}

/** The gap between components that is nearest to a place, in an area that has room. */
function nearest(marks, moved, x, y) {
  const gaps = marks
    .filter((area) => area.kind === "area" && (area.isOpen || area === moved.around) && !isInside(area, moved))
    .flatMap((area) => gapsOf(area));
  const far = (gap) => Math.abs(gap.line.top - y) + Math.max(0, gap.line.left - x, x - gap.line.left - gap.line.width);
  return gaps.sort((one, other) => far(one) - far(other))[0];
}

function gapsOf(area) {
  const boxes = area.inside.map((each) => ({ each, box: each.box() })).filter(({ box }) => box);
  if (boxes.length === 0) {
    const box = area.box();
    return box ? [{ area, before: null, line: { ...box, top: box.top + box.height / 2 } }] : [];
  }
  const gaps = boxes.map(({ each, box }) => ({ area, before: each, line: { left: box.left, width: box.width, top: box.top - 4 } }));
  const { box } = boxes.at(-1);
  return [...gaps, { area, before: null, line: { left: box.left, width: box.width, top: box.top + box.height + 4 } }];
}

function isInside(area, moved) {
  return `${area.path}/`.startsWith(`${moved.path}/`);
}
