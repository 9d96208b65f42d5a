import type { Credentials } from './parsing/credentials.ts'

/** A place where credentials may be. */
export interface CredentialSource {
  /** What it is, for the error that lists the places searched: `environment variables CLOUDCONNEXA_CLIENT_ID and …`. */
  readonly name: string
  /**
   * Looks for credentials. Called with the first call of a client, with each renewal of the token, when the API refuses the
   * credentials, and after a failure. Other credentials than before take the place of the present ones once the API has issued
   * a token for them; they must belong to the same account.
   *
   * @param signal - Ends the search.
   * @returns `undefined` when there are none here.
   * @throws {ConfigurationError} when there are some, but they cannot be used.
   */
  load(signal: AbortSignal): Promise<Credentials | undefined>
}

/** Several sources in an order. Finding nothing is an error. */
export interface CredentialChain extends CredentialSource {
  /** @throws {ConfigurationError} when no source has credentials (`CREDENTIALS_MISSING`). It lists the places searched. */
  load(signal: AbortSignal): Promise<Credentials>
}
