import type { Call, CallOptions, Secret } from '@cloudconnexa/core'
import { type ServiceContext, waitFor, type WaitOptions } from '@cloudconnexa/core/service'
import {
  generateHostConnectorBundle,
  generateHostConnectorProfile,
  revokeHostConnectorProfile,
} from './operations.gen.ts'

/** The .ovpn profile with which a connector's agent connects. */
export class ConnectorProfileService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Generates the connector's .ovpn profile. The API may take a while to make it (202); this waits until it is there. May
   * send several requests, so the result is a plain promise.
   *
   * API 1.0, `generateHostConnectorProfile`, POST /hosts/connectors/{id}/profile
   *
   * @param options - `timeout` is that of the whole wait (default 120,000 ms), `interval` the time between two
   *   requests (default 5,000 ms; each counts as a write against the rate limit).
   * @throws {NotFoundError} when there is no connector with this id.
   * @throws {TimeoutError} when it is not there in time.
   *
   * @example
   * ```ts
   * const profile = await client.hosts.connectors.profile.generate('7')
   * await writeFile('connector.ovpn', profile.reveal(), { mode: 0o600 })
   * ```
   */
  generate(id: string, options?: WaitOptions): Promise<Secret> {
    return waitFor(
      this.#context,
      {
        ask: (callOptions) => this.#context.execute(generateHostConnectorProfile, { id }, callOptions),
        result: (profile) => profile,
        awaited: `the profile of connector ${id}`,
      },
      options,
    )
  }

  /**
   * Revokes the connector's profile; its agent then needs a new one. What the response means is not documented.
   *
   * API 1.0, `revokeHostConnectorProfile`, DELETE /hosts/connectors/{id}/profile
   *
   * @throws {NotFoundError} when there is no connector with this id.
   *
   * @example
   * ```ts
   * await client.hosts.connectors.profile.revoke('7')
   * ```
   */
  revoke(id: string, options?: CallOptions): Call<boolean> {
    return this.#context.execute(revokeHostConnectorProfile, { id }, options)
  }

  /**
   * Generates an installer with the connector's profile, and returns its address; anybody who has it can connect.
   *
   * API 1.0, `generateHostConnectorBundle`, POST /hosts/connectors/{id}/profile/bundle
   *
   * @param type - `DMG` for macOS, `MSI` for Windows.
   * @throws {NotFoundError} when there is no connector with this id.
   * @throws {ValidationError} when the API or the contract refuses the type.
   *
   * @example
   * ```ts
   * const address = await client.hosts.connectors.profile.generateBundle('7', 'MSI')
   * ```
   */
  generateBundle(id: string, type: 'DMG' | 'MSI', options?: CallOptions): Call<Secret> {
    return this.#context.execute(generateHostConnectorBundle, { id, type }, options)
  }
}
