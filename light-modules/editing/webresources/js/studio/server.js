/**
 * Talks with the house: one change after the other, each with the mark of what it changes. What cannot be sent now is
 * tried again until it is; nothing that was typed is thrown away.
 */
const WAIT = [1000, 2000, 4000, 8000, 15000];

const pause = (time) => new Promise((done) => {
  setTimeout(done, time);
  addEventListener("online", done, { once: true });
});

export class Server extends EventTarget {
  #csrf;
  #queue = Promise.resolve();

  /** The mark by which the house knows its own pages. */
  constructor(csrf) {
    super();
    this.#csrf = csrf;
  }

  /** A part of a screen, as HTML. */
  async html(address) {
    const answer = await this.#try(() => fetch(address, { headers: { "X-Editor": "1", "HX-Request": "true" } }));
    return { status: answer.status, html: await answer.text() };
  }

  /** Sends a change when those before it are done. Gives {status, json} or {status, html}. */
  post(address, fields, version) {
    const turn = this.#queue.then(() => this.#send(address, fields, version));
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** Says goodbye while the page goes away. */
  beacon(address, fields) {
    navigator.sendBeacon(address, new URLSearchParams({ ...fields, _csrf: this.#csrf }));
  }

  async #send(address, fields, version) {
    const ask = () => {
      const body = new URLSearchParams(fields);
      body.delete("_csrf");
      body.delete("_once");
      const headers = { "X-CSRF": this.#csrf, "X-Editor": "1", "HX-Request": "true" };
      return fetch(address, { method: "POST", body, headers: version ? { ...headers, "If-Match": `"${version}"` } : headers });
    };
    const answer = await this.#try(ask);
    const isJson = (answer.headers.get("Content-Type") ?? "").includes("json");
    return isJson ? { status: answer.status, json: await answer.json() } : { status: answer.status, html: await answer.text() };
  }

  /** Until the line is back, and until somebody who was signed out is in again. */
  async #try(ask) {
    for (let tries = 0; ; tries++) {
      const answer = await ask().catch(() => null);
      const isOut = answer?.headers.has("HX-Redirect") || (answer?.status === 403 && !answer.headers.has("X-Refused") && tries < 2);
      if (isOut && !(await this.#renew())) {
        tries = 0;
        this.#tell("out");
        await pause(3000);
      } else if (answer && answer.status < 500 && !isOut) {
        this.#tell("in");
        return answer;
      } else if (!isOut) {
        this.#tell("offline");
        await pause(WAIT[Math.min(tries, WAIT.length - 1)]);
      }
    }
  }

  /** Asks for a new mark; there is none for who is signed out. */
  async #renew() {
    const answer = await fetch(location.href, { headers: { "HX-Request": "true" } }).catch(() => null);
    const page = new DOMParser().parseFromString((await answer?.text()) ?? "", "text/html");
    const mark = page.querySelector("input[name=_csrf]")?.value;
    this.#csrf = mark ?? this.#csrf;
    return Boolean(mark);
  }

  #tell(state) {
    this.dispatchEvent(new CustomEvent("state", { detail: state }));
  }
}
