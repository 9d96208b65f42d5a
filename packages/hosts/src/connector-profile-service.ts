import {
  type Call,
  type CallOptions,
  type Contract,
  type Secret,
  type ServiceContext,
  waitFor,
  type WaitOptions,
} from '@cloudconnexa/core'
import { operation } from './operation.ts'

const generateHostConnectorProfile = operation({
  id: 'generateHostConnectorProfile',
  method: 'POST',
  path: '/hosts/connectors/{id}/profile',
  response: 'generateHostConnectorProfileAnswer',
  responseEncoding: 'text',
  pending: true,
  // The official Terraform provider asks for it with every read: asking again harms nothing.
  repeatable: true,
  secrets: [''],
})
const revokeHostConnectorProfile = operation({
  id: 'revokeHostConnectorProfile',
  method: 'DELETE',
  path: '/hosts/connectors/{id}/profile',
  response: 'revokeHostConnectorProfileAnswer',
})
const generateHostConnectorBundle = operation({
  id: 'generateHostConnectorBundle',
  method: 'POST',
  path: '/hosts/connectors/{id}/profile/bundle',
  query: { type: ['DMG', 'MSI'] },
  response: 'generateHostConnectorBundleAnswer',
  responseEncoding: 'text',
  secrets: [''],
})

/** Contracts of the operations on connector profiles. */
export const connectorProfileOperations: readonly Contract[] = [
  generateHostConnectorProfile,
  revokeHostConnectorProfile,
  generateHostConnectorBundle,
]

/** The .ovpn profile with which a connector's agent connects. */
export class ConnectorProfileService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * The connector's .ovpn profile. The API may take a while to make it (202); this waits until it is there.
   *
   * API 1.0, `generateHostConnectorProfile`, POST /hosts/connectors/{id}/profile
   *
   * @param options - `timeout` is that of the whole wait (default 120,000 ms), `interval` the time between two questions
   *   (default 5,000 ms; each counts as a write against the rate limit).
   * @throws NotFoundError, TimeoutError
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
   * Revokes the connector's profile; its agent then needs a new one. What the answer means is not documented.
   *
   * API 1.0, `revokeHostConnectorProfile`, DELETE /hosts/connectors/{id}/profile
   *
   * @throws NotFoundError
   */
  revoke(id: string, options?: CallOptions): Call<boolean> {
    return this.#context.execute(revokeHostConnectorProfile, { id }, options)
  }

  /**
   * The address of an installer that holds the connector's profile; whoever has it can connect.
   *
   * API 1.0, `generateHostConnectorBundle`, POST /hosts/connectors/{id}/profile/bundle
   *
   * @param type - `DMG` for macOS, `MSI` for Windows.
   * @throws ValidationError, NotFoundError
   */
  bundle(id: string, type: 'DMG' | 'MSI', options?: CallOptions): Call<Secret> {
    return this.#context.execute(generateHostConnectorBundle, { id, type }, options)
  }
}
