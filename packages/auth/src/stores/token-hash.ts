import { identityOf, type TokenKey } from './token-store.ts'

/** A short name for the public half of a key that gives neither base URL nor client ID away. */
export async function hashOf(key: TokenKey): Promise<string> {
  const { createHash } = await import('node:crypto')
  return createHash('sha256').update(identityOf(key)).digest('hex').slice(0, 32)
}
