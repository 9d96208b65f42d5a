const mostSessions = 100

/** TLS sessions by host and port, so that a further connection to the same server is secured sooner. */
export class TlsSessions {
  readonly #sessions = new Map<string, Buffer>()

  get(key: string): Buffer | undefined {
    return this.#sessions.get(key)
  }

  set(key: string, session: Buffer): void {
    this.#sessions.delete(key)
    const [oldest] = this.#sessions.keys()
    if (oldest !== undefined && this.#sessions.size >= mostSessions) this.#sessions.delete(oldest)
    this.#sessions.set(key, session)
  }

  delete(key: string): void {
    this.#sessions.delete(key)
  }
}
