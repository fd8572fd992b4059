/** Asks to which area of the page a component goes. */
export function chooseArea(list, areas, chosen) {
  const items = areas.map((area) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button--quiet";
    button.textContent = [area.around?.label, area.label].filter(Boolean).join(" · ");
    button.addEventListener("click", () => {
      list.close();
      chosen(area);
    });
    const item = document.createElement("li");
    item.append(button);
    return item;
  });
  list.querySelector("ul").replaceChildren(...items);
  list.showModal();
}
