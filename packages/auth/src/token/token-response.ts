import { isMaskedSecret } from '@cloudconnexa/core/runtime'

/** Whether a value can be an access token. It goes into a header: printable ASCII without spaces. */
export function isUsableToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value) && !isMaskedSecret(value)
}

/** Whether a token is a bearer token; where the response says nothing of it, it is. */
export function isBearer(type: unknown): boolean {
  return typeof type !== 'string' || type.toLowerCase() === 'bearer'
}
