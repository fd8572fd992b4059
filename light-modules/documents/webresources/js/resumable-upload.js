/**
 * Sends one file in parts. When the line breaks it waits, asks the server how far it came, and goes on from there; also
 * when the page was left in between and the same file is chosen again. The answer of the server at the end is the line that tells what became of the file.
 */
class ResumableUpload {
  static #part = 4 * 1024 * 1024;
  static #pauses = [1, 2, 4, 8, 15, 30, 30, 30];

  #file;
  #to;
  #tell;
  #address;
  #request;
  #isStopped = false;

  /** to: {uploads, map, csrf}; tell: {progress(fraction), lost(), judging()}. */
  constructor(file, to, tell) {
    this.#file = file;
    this.#to = to;
    this.#tell = tell;
  }

  stop() {
    this.#isStopped = true;
    this.#request?.abort();
    if (this.#address) {
      fetch(this.#address, { method: "DELETE", headers: this.#headers() }).catch(() => {});
    }
  }

  get isStopped() {
    return this.#isStopped;
  }

  async send() {
    try {
      return await this.#sendAll();
    } catch (failure) {
      if (failure.status !== 404 || !this.#address) {
        throw failure;
      }
      // The server knows nothing of it any more: from the beginning.
      this.#address = undefined;
      return this.#sendAll();
    }
  }

  async #sendAll() {
    if (!this.#address) {
      const answer = await this.#patiently(() => this.#begin());
      if (!answer.ok) {
        return answer;
      }
      this.#address = answer.headers.get("Location");
    }
    let offset = await this.#patiently(() => this.#where());
    while (offset < this.#file.size) {
      const from = offset;
      offset = await this.#patiently(async (tries) => this.#write(tries > 0 ? await this.#where() : from));
    }
    this.#tell.judging();
    return this.#patiently(() => this.#finish());
  }

  #begin() {
    const { name, size, type, lastModified } = this.#file;
    const body = new URLSearchParams({ map: this.#to.map, name, size, type, changed: lastModified, declared: "true" });
    return fetch(this.#to.uploads, { method: "POST", body, headers: this.#headers() });
  }

  async #where() {
    const answer = await fetch(this.#address, { headers: this.#headers() });
    if (!answer.ok) {
      throw new UploadFailed(answer.status);
    }
    return Number(answer.headers.get("Upload-Offset"));
  }

  async #finish() {
    const answer = await fetch(`${this.#address}/klaar`, { method: "POST", headers: this.#headers() });
    if (answer.status === 404) {
      throw new UploadFailed(404);
    }
    return answer;
  }

  /** By XMLHttpRequest, for fetch does not tell how far it is. */
  #write(offset) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      this.#request = request;
      request.open("PATCH", this.#address);
      Object.entries(this.#headers()).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.setRequestHeader("Content-Type", "application/offset+octet-stream");
      request.setRequestHeader("Upload-Offset", offset);
      request.upload.onprogress = (event) => this.#tell.progress((offset + event.loaded) / this.#file.size);
      request.onload = () =>
        request.status === 204
          ? resolve(Number(request.getResponseHeader("Upload-Offset")))
          : reject(new UploadFailed(request.status));
      request.onerror = request.onabort = () => reject(new UploadFailed(0));
      request.send(this.#file.slice(offset, offset + ResumableUpload.#part));
    });
  }

  /** What the line or a busy server spoils is tried again; what the server refuses is not. */
  async #patiently(deed) {
    for (let tries = 0; ; tries++) {
      try {
        return await deed(tries);
      } catch (failure) {
        const isFinal = failure instanceof UploadFailed && ![0, 409, 429, 502, 503, 504].includes(failure.status);
        if (this.#isStopped || isFinal || tries === ResumableUpload.#pauses.length) {
          throw failure;
        }
        this.#tell.lost();
        await new Promise((resolve) => setTimeout(resolve, ResumableUpload.#pauses[tries] * 1000));
      }
    }
  }

  #headers() {
    return { "X-CSRF": this.#to.csrf, "HX-Request": "true" };
  }
}

/** The server, or the line (status 0), did not take it. */
class UploadFailed extends Error {
  constructor(status) {
    super(`Upload: ${status}`);
    this.status = status;
  }
}
