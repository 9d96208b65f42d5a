import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'

/** A server on loopback, and what it was asked for. */
export interface Server {
  readonly url: string
  /** Paths, in the order in which they came. */
  readonly requests: readonly string[]
}

const token = { access_token: 'not-a-token', token_type: 'Bearer', expires_in: 43_199 }
const statuses: Readonly<Record<string, number>> = { missing: 404, failing: 503 }

/**
 * Starts a server that responds by the last part of the path (`compressed` with gzip), and refuses the
 * credentials whose client ID begins with `refused`; those that begin with `tokenless` get no token.
 */
export async function startServer(): Promise<Server> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    request.resume()
    const path = (request.url ?? '').replace(/\?.*$/, '')
    requests.push(path)
    const name = path.slice(path.lastIndexOf('/') + 1)
    const given = Buffer.from(request.headers.authorization?.replace('Basic ', '') ?? '', 'base64').toString()
    response.statusCode = given.startsWith('refused') ? 401 : (statuses[name] ?? 200)
    response.setHeader('content-type', 'application/json')
    const body = JSON.stringify(
      name === 'token'
        ? given.startsWith('tokenless')
          ? {}
          : token
        : { id: name === 'differing' ? 7 : name, name: 'office', content: [] },
    )
    if (name === 'broken') response.end('{"id":')
    else if (name === 'compressed') response.setHeader('content-encoding', 'gzip').end(gzipSync(body))
    else response.end(body)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port')
  return { url: `http://127.0.0.1:${address.port}`, requests }
}
