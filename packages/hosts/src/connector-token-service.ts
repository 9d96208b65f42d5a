import type { Secret } from '@cloudconnexa/core'
import { type ServiceContext, waitFor, type WaitOptions } from '@cloudconnexa/core/service'
import { generateHostConnectorToken } from './operations.gen.ts'

/** Tokens that stand for a connector's profile. */
export class ConnectorTokenService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Makes a token with which the connector's agent enrols. Every call makes another one, and older ones stay valid.
   * The API may take a while (202); this waits until it is there. May send several requests, so the result is a plain promise.
   *
   * API 1.0, `generateHostConnectorToken`, POST /hosts/connectors/{id}/profile/encrypt
   *
   * @param options - `timeout` is that of the whole wait (default 120,000 ms), `interval` the time between two
   *   requests (default 5,000 ms; each counts as a write against the rate limit).
   * @throws {NotFoundError} when there is no connector with this id.
   * @throws {TimeoutError} when it is not there in time.
   *
   * @example
   * ```ts
   * const token = await client.hosts.connectors.token.generate('7')
   * ```
   */
  generate(id: string, options?: WaitOptions): Promise<Secret> {
    return waitFor(
      this.#context,
      {
        ask: (callOptions) => this.#context.execute(generateHostConnectorToken, { id }, callOptions),
        result: (token) => token,
        awaited: `the token of connector ${id}`,
      },
      options,
    )
  }
}
