import type { CredentialLocation } from '@cloudconnexa/auth/profiles'

/** Where a client secret is kept. */
export type SecretPlace = 'keychain' | 'encrypted' | 'file'

/** What a new context is to be. */
export interface NewContext {
  readonly name: string
  readonly baseUrl?: string
  readonly readOnly: boolean
  readonly confirm?: 'typed'
  readonly credentials:
    { readonly clientId: string; readonly clientSecret: string } | { readonly location: CredentialLocation }
}
