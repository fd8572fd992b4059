/**
 * Makes the buttons of an element one stop for Tab, with arrows, Home and End within, as WAI-ARIA has toolbars. Without
 * it each button is a stop.
 */
export function toolbar(element) {
  const all = () => [...element.querySelectorAll("button:not([popover] *)")];
  const usable = () => all().filter((button) => !button.hidden && !button.disabled);

  const stand = (wanted) => {
    const here = wanted ?? usable().find((button) => button.tabIndex === 0) ?? usable()[0];
    all().forEach((button) => (button.tabIndex = button === here ? 0 : -1));
  };

  element.setAttribute("role", "toolbar");
  element.addEventListener("focusin", ({ target }) => all().includes(target) && stand(target));
  element.addEventListener("keydown", (event) => {
    const buttons = usable();
    const at = buttons.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at >= 0 && to !== undefined && !event.altKey) {
      event.preventDefault();
      buttons[(to + buttons.length) % buttons.length].focus();
    }
  });
  // A stop that cannot be used any more is none.
  new MutationObserver(() => stand()).observe(element, { attributes: true, subtree: true, attributeFilter: ["disabled", "hidden"] });
  stand();
}
