/** API credentials. */
export interface Credentials {
  readonly clientId: string
  readonly clientSecret: string
}

/** Client secret of the default API key. Obviously not a secret: everybody may know it. */
export const defaultClientSecret = 'not-a-real-secret'
