import { collectSecrets } from '../../secrets/collect-secrets.ts'
import type { Exchange } from '../../pipeline/exchange.ts'

// Shorter ones are names.
const shortestPart = 8

/** The secret strings of a request, which no error may show, even where the server quotes them: of its headers and its input. */
export function collectRequestSecrets({ request, input }: Exchange): readonly string[] {
  // `Bearer <token>`, `session=<secret>; …`: the server may quote the secret alone.
  const headers = collectSecrets(request.headers).flatMap((value) => [
    value.replace(/^\w+ /, ''),
    ...value.split(/[\s;,=]+/).filter((part) => part.length >= shortestPart),
  ])
  return [...headers, ...collectSecrets(input)]
}
