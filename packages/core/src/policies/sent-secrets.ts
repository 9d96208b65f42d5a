import { isSecret } from '../contract/secret.ts'
import type { Exchange } from '../pipeline/exchange.ts'

const secretName = /secret|password|token|key$/i
const deepest = 8

/** The secret texts of a request, which no error may show, even if the server quotes them: its token, and what its body hides. */
export function sentSecrets({ request, input }: Exchange): readonly string[] {
  const token = request.headers['authorization']?.replace(/^\w+ /, '')
  return [...(token === undefined ? [] : [token]), ...secretsIn(input['body'], '', 0)]
}

function secretsIn(value: unknown, name: string, depth: number): readonly string[] {
  if (isSecret(value)) return [value.reveal()]
  if (typeof value === 'string') return secretName.test(name) ? [value] : []
  if (typeof value !== 'object' || value === null || depth === deepest) return []
  return Object.entries(value).flatMap(([key, part]) => secretsIn(part, key, depth + 1))
}
