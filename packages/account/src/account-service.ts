import type { Call, CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import type { AuthCredentials } from './models/index.gen.ts'
import { createCloudId } from './operations.gen.ts'

/** The account: further Cloud IDs under its subscription. */
export class AccountService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Creates another Cloud ID under the subscription of the calling one, whose billing plan it takes over. Needs a
   * subscription that OpenVPN's support has enabled for several Cloud IDs.
   *
   * When nobody can tell whether the API has carried it out, it is not sent again: the error says `outcome: 'unknown'`,
   * and the credentials, which are shown once, are lost if it was.
   *
   * API 1.1.6, `createCloudId`, POST /account/cloud-id
   *
   * @param id - The Cloud ID to create: the first part of its address, `https://<id>.api.openvpn.com`.
   * @returns API credentials of the new Cloud ID; the client secret comes as a `Secret`.
   * @throws {ValidationError} when the API refuses it; which error that is is not documented.
   * @throws {AuthorizationError} when the API refuses it.
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.1.6.
   *
   * @example
   * ```ts
   * const { clientId, clientSecret } = await client.account.createCloudId('acme-lab')
   * ```
   */
  createCloudId(id: string, options?: CallOptions): Call<AuthCredentials> {
    return this.#context.execute(createCloudId, { id }, options)
  }
}
