import type { ClientCredentialsOptions } from '@cloudconnexa/auth'
import type { ClientOptions } from '@cloudconnexa/core'

/** Options of `CloudConnexaClient`: credentials and everything that `createClient` takes besides services. */
export interface CloudConnexaClientOptions extends Omit<ClientOptions, 'auth'>, ClientCredentialsOptions {
  /** Replaces the authentication with API credentials as a whole; options of credentials and tokens are then not used. */
  readonly auth?: ClientOptions['auth']
}

/** Options of the named constructors, which find the credentials themselves. */
export type FoundCredentialsOptions = Omit<
  CloudConnexaClientOptions,
  'auth' | 'clientId' | 'clientSecret' | 'credentials'
>
