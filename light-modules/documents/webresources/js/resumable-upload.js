/**
 * Sends one file in parts. When the line breaks it waits, asks the server how far it came, and goes on from there; also
 * when the page was left in between and the same file is chosen again. The answer of the server at the end is the line
 * that tells what became of the file.
 */
class ResumableUpload {
  static #part = 4 * 1024 * 1024;
  static #pauses = [1, 2, 4, 8, 15, 30, 30, 30];

  #file;
  #server;
  #tell;
  #address;
  #isStopped = false;

  /** to: {uploads, map, csrf}; tell: {progress(fraction), lost(), judging()}. */
  constructor(file, to, tell) {
    this.#file = file;
    this.#server = new UploadServer(to);
    this.#tell = tell;
  }

  stop() {
    this.#isStopped = true;
    this.#server.stop(this.#address);
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
      const answer = await this.#patiently(() => this.#server.begin(this.#file));
      if (!answer.ok) {
        return answer;
      }
      this.#address = answer.headers.get("Location");
    }
    let offset = await this.#patiently(() => this.#server.where(this.#address));
    while (offset < this.#file.size) {
      const from = offset;
      offset = await this.#patiently(async (tries) =>
        this.#write(tries > 0 ? await this.#server.where(this.#address) : from),
      );
    }
    this.#tell.judging();
    return this.#patiently(() => this.#server.finish(this.#address));
  }

  #write(offset) {
    const part = this.#file.slice(offset, offset + ResumableUpload.#part);
    return this.#server.write(this.#address, part, offset, (sent) => this.#tell.progress(sent / this.#file.size));
  }

  /** What the line or a busy server spoils is tried again; what the server refuses is not. */
  async #patiently(deed) {
    for (let tries = 0; ; tries++) {
      try {
        return await deed(tries);
      } catch (failure) {
        const isFinal = failure instanceof UploadFailed && failure.isFinal;
        if (this.#isStopped || isFinal || tries === ResumableUpload.#pauses.length) {
          throw failure;
        }
        this.#tell.lost();
        await new Promise((resolve) => setTimeout(resolve, ResumableUpload.#pauses[tries] * 1000));
      }
    }
  }
}
