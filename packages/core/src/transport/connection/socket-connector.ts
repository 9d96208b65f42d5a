import { type Connected, ConnectionAttempt, type ConnectorSettings } from './connection-attempt.ts'
import type { Destination } from './no-proxy.ts'
import { TlsSessions } from './tls-sessions.ts'

/**
 * Makes connections, directly or through a proxy. Nothing of a request leaves before one is ready, so that whatever goes wrong
 * until then has had no effect.
 */
export class SocketConnector {
  readonly #settings: ConnectorSettings
  readonly #sessions = new TlsSessions()
  readonly #attempts = new Set<ConnectionAttempt>()

  constructor(settings: ConnectorSettings) {
    this.#settings = settings
  }

  /**
   * Makes a connection.
   *
   * @returns Ends the attempt, if it is still under way.
   */
  connect(target: Destination, done: Connected): () => void {
    const attempt = new ConnectionAttempt(target, this.#settings, this.#sessions, (error, socket) => {
      this.#attempts.delete(attempt)
      done(error, socket)
    })
    this.#attempts.add(attempt)
    attempt.start()
    return () => attempt.fail('ECONNABORTED')
  }

  /** Ends all attempts that are under way. */
  close(): void {
    for (const attempt of this.#attempts) attempt.fail('ECONNABORTED')
  }
}
