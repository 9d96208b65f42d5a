import type { TransportFailure } from '@cloudconnexa/errors/runtime'

/**
 * Why a connection could not be made, as HTTP libraries hand it on. The transfer makes the typed error of it, because what explains
 * failures is loaded with the first one, and the events of a socket wait for nothing.
 */
export class ConnectionFailure extends Error {
  readonly failure: TransportFailure

  /** @param failure - What is known of it. */
  constructor(failure: TransportFailure) {
    super('The connection could not be made.')
    this.failure = failure
  }
}
