import { clientCredentials, type ClientCredentialsOptions, hmacSigner } from '@cloudconnexa/auth'
import type { Clock, Secret } from '@cloudconnexa/core'
import type { AuthenticatorFactory, PolicyPlacement, RequestSigner } from '@cloudconnexa/core/runtime'
import { readFaults } from './read-faults.ts'

/** Where the gateway is and how it knows us. What is not named is as for `clientCredentials`. */
export interface GatewayOptions extends Omit<ClientCredentialsOptions, 'apiPath' | 'baseUrl'> {
  /** Scheme and host of the gateway. */
  readonly url: string
  /** Where the gateway has the API. Default `/connexa/v2`. */
  readonly path?: string
  /** Tells the gateway which signing key it is. Not secret. */
  readonly keyId: string
  /** The signing key. */
  readonly signingKey: string | Secret
  /** Where the time in signatures comes from. Default: the machine. */
  readonly clock?: Pick<Clock, 'now'>
}

/** What a client behind the gateway needs, to be spread into the options of `createClient` or `CloudConnexaClient`. */
export interface GatewaySettings {
  readonly auth: AuthenticatorFactory
  readonly signer: RequestSigner
  readonly policies: readonly PolicyPlacement[]
}

/** Settings for clients that reach the API through the gateway. Does no I/O; wrong options show with the first call. */
export function gateway(options: GatewayOptions): GatewaySettings {
  const { url, path = '/connexa/v2', keyId, signingKey, clock, ...credentials } = options
  return {
    auth: clientCredentials({ ...credentials, baseUrl: url, apiPath: path }),
    signer: hmacSigner({
      keyId,
      secret: signingKey,
      headers: {
        keyId: 'x-acme-key',
        timestamp: 'x-acme-time',
        nonce: 'x-acme-nonce',
        bodyHash: 'x-acme-body',
        signature: 'x-acme-signature',
      },
      ...(clock === undefined ? {} : { clock }),
    }),
    policies: [{ policy: readFaults, after: 'decode' }],
  }
}
