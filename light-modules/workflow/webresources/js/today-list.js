/**
 * <today-list> around the list of tasks: J and K walk through it, X chooses, Enter opens as on any link. Keys work only
 * while the list has the focus, so that nobody who types or whose reader has keys of its own is disturbed.
 */
class TodayList extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", (event) => this.#key(event));
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const task = event.target.closest(".task");
    if (!task) {
      return;
    }
    const act = { j: () => this.#go(task.nextElementSibling), k: () => this.#go(task.previousElementSibling), x: () => this.#choose(task) }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  }

  #go(task) {
    task?.querySelector(".task__way").focus();
  }

  #choose(task) {
    task.querySelector(".task__choice").click();
  }
}

customElements.define("today-list", TodayList);
