import { read } from "editing/marks";

/**
 * <page-scan> looks with axe-core whether everybody can use a page: it is loaded in a frame that nobody sees, as editors
 * see it, and what is wrong is told with the component that it is in. Without this script the house's own checks stand.
 */
class PageScan extends HTMLElement {
  static #TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

  /** What is of a whole site, and not of a page that is looked at in a frame. */
  static #NOT_HERE = ["bypass", "region", "landmark-one-main", "page-has-heading-one", "frame-tested"];

  async connectedCallback() {
    this.hidden = false;
    try {
      const page = await this.#page();
      const { violations } = await this.#run(page);
      this.#show(page, violations.filter(({ id }) => !PageScan.#NOT_HERE.includes(id)));
    } catch {
      this.#say(this.dataset.failed);
    } finally {
      this.querySelector("iframe").remove();
    }
  }

  #page() {
    const frame = this.querySelector("iframe");
    return new Promise((done, failed) => {
      setTimeout(failed, 20_000);
      frame.addEventListener("load", () => done(frame.contentDocument), { once: true });
      frame.src = this.dataset.page;
    });
  }

  #run(page) {
    const script = page.createElement("script");
    script.src = this.dataset.axe;
    return new Promise((done, failed) => {
      script.onerror = failed;
      script.onload = () => page.defaultView.axe.run(page, { runOnly: PageScan.#TAGS, resultTypes: ["violations"], iframes: false }).then(done, failed);
      page.head.append(script);
    });
  }

  #say(text) {
    this.querySelector("[role=status]").textContent = text;
  }

  #show(page, violations) {
    const marks = read(page).filter((mark) => mark.kind === "component");
    const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => ({ words: this.#words(id, help), part: this.#part(page, marks, node), shown: node.html })));
    const own = found.filter(({ part }) => part);
    this.querySelector("ul").replaceChildren(...own.map((each) => this.#line(each)));
    const others = [...new Set(found.filter(({ part }) => !part).map(({ words }) => words))];
    this.#say([this.dataset[own.length === 0 ? "good" : "found"].replace("{0}", own.length), ...(others.length > 0 ? [this.dataset.design, ...others] : [])].join(" "));
  }

  #words(id, help) {
    return this.querySelector("template").content.querySelector(`[data-rule="${id}"]`)?.textContent ?? help;
  }

  /** The innermost component that it stands in. */
  #part(page, marks, { target }) {
    const element = page.querySelector(target.at(-1));
    return marks.filter((mark) => element && mark.isOwn && mark.range().intersectsNode(element) && !element.contains(mark.start)).at(-1);
  }

  #line({ words, part, shown }) {
    const item = document.createElement("li");
    const told = document.createElement("span");
    const strong = document.createElement("strong");
    strong.textContent = words;
    const about = document.createElement("span");
    about.className = "publishing__note";
    about.textContent = `${part.label}: ${new DOMParser().parseFromString(shown, "text/html").body.textContent.trim().slice(0, 80) || part.summary}`;
    told.append(strong, document.createElement("br"), about);
    const link = document.createElement("a");
    link.href = `/beheer/paginas/onderdeel?pad=${encodeURIComponent(part.path)}`;
    link.textContent = this.dataset.go;
    const hidden = document.createElement("span");
    hidden.className = "visually-hidden";
    hidden.textContent = ` ${words} ${part.summary}`;
    link.append(hidden);
    item.append(told, link);
    return item;
  }
}

customElements.define("page-scan", PageScan);
