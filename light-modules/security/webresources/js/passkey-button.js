/**
 * <passkey-button data-kind="get|create" data-failed="…"> around a form: asks the authenticator what the address of the
 * form gives by GET, puts the answer in its field "credential" and sends it. Hidden where a browser knows no passkeys.
 */
class PasskeyButton extends HTMLElement {
  #asked = false;

  connectedCallback() {
    this.hidden = !window.PublicKeyCredential;
    this.addEventListener("submit", (event) => this.#submit(event));
  }

  get #form() {
    return this.querySelector("form");
  }

  async #submit(event) {
    if (this.#form.elements.credential.value) {
      return;
    }
    event.preventDefault();
    if (this.#asked) {
      return;
    }
    this.#asked = true;
    this.#say("");
    try {
      this.#form.elements.credential.value = JSON.stringify(await this.#ask());
      this.#form.requestSubmit();
    } catch {
      this.#say(this.dataset.failed);
    } finally {
      this.#asked = false;
    }
  }

  async #ask() {
    const answer = await fetch(this.#form.action, { headers: { Accept: "application/json" } });
    const publicKey = PasskeyButton.#read(await answer.json());
    const credential =
      this.dataset.kind === "create"
        ? await navigator.credentials.create({ publicKey })
        : await navigator.credentials.get({ publicKey });
    return PasskeyButton.#written(credential);
  }

  #say(text) {
    this.querySelector("[role=alert]").textContent = text;
  }

  static #read(options) {
    const list = (credentials) => credentials?.map((each) => ({ ...each, id: PasskeyButton.#octets(each.id) }));
    return {
      ...options,
      challenge: PasskeyButton.#octets(options.challenge),
      user: options.user && { ...options.user, id: PasskeyButton.#octets(options.user.id) },
      excludeCredentials: list(options.excludeCredentials),
      allowCredentials: list(options.allowCredentials),
    };
  }

  static #written({ id, type, rawId, response }) {
    const parts = { clientDataJSON: response.clientDataJSON };
    for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
      parts[name] = response[name] ?? undefined;
    }
    const written = Object.entries(parts).map(([name, octets]) => [name, octets && PasskeyButton.#text(octets)]);
    const transports = response.getTransports?.();
    return {
      id,
      type,
      rawId: PasskeyButton.#text(rawId),
      clientExtensionResults: {},
      response: { ...Object.fromEntries(written), transports },
    };
  }

  static #octets(text) {
    const base64 = text.replaceAll("-", "+").replaceAll("_", "/");
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  }

  static #text(octets) {
    const characters = Array.from(new Uint8Array(octets), (octet) => String.fromCharCode(octet));
    return btoa(characters.join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  }
}
customElements.define("passkey-button", PasskeyButton);
