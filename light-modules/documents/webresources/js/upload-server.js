/** What is asked of the server about one file that is sent in parts. */
class UploadServer {
  #to;
  #request;

  /** to: {uploads, map, csrf}. */
  constructor(to) {
    this.#to = to;
  }

  /** The answer has the address of the upload, or tells why there will be none. */
  begin({ name, size, type, lastModified }) {
    const body = new URLSearchParams({ map: this.#to.map, name, size, type, changed: lastModified, declared: "true" });
    return fetch(this.#to.uploads, { method: "POST", body, headers: this.#headers() });
  }

  /** How many octets the server has. */
  async where(address) {
    const answer = await fetch(address, { headers: this.#headers() });
    if (!answer.ok) {
      throw new UploadFailed(answer.status);
    }
    return Number(answer.headers.get("Upload-Offset"));
  }

  /** Sends a part; gives how many octets the server has then. By XMLHttpRequest, for fetch does not tell how far it is. */
  write(address, part, offset, progress) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      this.#request = request;
      request.open("PATCH", address);
      Object.entries(this.#headers()).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.setRequestHeader("Content-Type", "application/offset+octet-stream");
      request.setRequestHeader("Upload-Offset", offset);
      request.upload.onprogress = (event) => progress(offset + event.loaded);
      request.onload = () =>
        request.status === 204
          ? resolve(Number(request.getResponseHeader("Upload-Offset")))
          : reject(new UploadFailed(request.status));
      request.onerror = request.onabort = () => reject(new UploadFailed(0));
      request.send(part);
    });
  }

  async finish(address) {
    const answer = await fetch(`${address}/klaar`, { method: "POST", headers: this.#headers() });
    if (answer.status === 404) {
      throw new UploadFailed(404);
    }
    return answer;
  }

  /** Breaks off what is being sent, and has the server forget it. */
  stop(address) {
    this.#request?.abort();
    if (address) {
      fetch(address, { method: "DELETE", headers: this.#headers() }).catch(() => {});
    }
  }

  #headers() {
    return { "X-CSRF": this.#to.csrf, "HX-Request": "true" };
  }
}

/** The server, or the line (status 0), did not take it. */
class UploadFailed extends Error {
  static #passing = [0, 409, 429, 502, 503, 504];

  constructor(status) {
    super(`Upload: ${status}`);
    this.status = status;
  }

  /** Whether the server refuses it, so that trying again does not help. */
  get isFinal() {
    return !UploadFailed.#passing.includes(this.status);
  }
}
