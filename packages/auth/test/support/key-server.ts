import { sendJson, startTokenServer, type TokenServer } from './token-server.ts'

/** A token endpoint that knows API keys. */
export interface KeyServer extends Pick<TokenServer, 'baseUrl' | 'seen'>, AsyncDisposable {
  /** The secret of each client ID that is accepted. */
  readonly keys: Map<string, string>
  /** How many token requests came with a client ID. */
  count(clientId: string): number
}

/** Starts a {@link KeyServer}; the tokens of `a.tenant` are `a.tenant-1`, `a.tenant-2` … */
export async function startKeyServer(keys: Readonly<Record<string, string>>): Promise<KeyServer> {
  const known = new Map(Object.entries(keys))
  const counts = new Map<string, number>()
  const server = await startTokenServer((request, response) => {
    const basic = String(request.headers.authorization).replace('Basic ', '')
    const [clientId = '', secret] = Buffer.from(basic, 'base64').toString('utf8').split(':')
    const number = (counts.get(clientId) ?? 0) + 1
    counts.set(clientId, number)
    if (known.get(clientId) === secret)
      sendJson(response, 200, { access_token: `${clientId}-${number}`, expires_in: 1000 })
    else sendJson(response, 401, { error: 'invalid_client' })
  })
  return {
    baseUrl: server.baseUrl,
    seen: server.seen,
    keys: known,
    count: (clientId) => counts.get(clientId) ?? 0,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}
