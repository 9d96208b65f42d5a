// Calls a service once with a bundle and says what was loaded until the response: `node first-call.js <bundle> <service>`.
import { createServer } from 'node:http'
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

/** What the bundled programs export. */
interface Program {
  readonly open: (auth: unknown) => Readonly<Record<string, { get(id: string): Promise<unknown> }>>
}

const [, , bundle = '', service = ''] = process.argv
const token = { access_token: 'not-a-token', token_type: 'Bearer', expires_in: 43_199 }
const server = createServer((request, response) => {
  request.resume()
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(request.method === 'POST' ? token : { id: 'some-id', name: 'office' }))
}).listen(0, '127.0.0.1', () => void call())

async function call(): Promise<void> {
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  Object.assign(process.env, {
    CLOUDCONNEXA_CLIENT_ID: 'bench.bench',
    CLOUDCONNEXA_CLIENT_SECRET: 'not-a-secret',
    CLOUDCONNEXA_BASE_URL: url,
    NO_PROXY: '127.0.0.1',
  })
  const loaded: string[] = []
  registerHooks({
    load(file, context, nextLoad) {
      loaded.push(file)
      return nextLoad(file, context)
    },
  })
  // It was built from one of the programs of `size`.
  const { open } = (await import(pathToFileURL(bundle).href)) as Program
  await open(authenticate(url))[service]?.get('some-id')
  process.stdout.write(`${JSON.stringify(loaded)}\n`, () => process.exit())
}

/** An authenticator of the program's own, for the one that brings no other. */
function authenticate(baseUrl: string): unknown {
  const secret = { reveal: () => 'not-a-token' }
  return () => ({
    getEndpoint: () => ({ baseUrl, credentialKey: 'bench' }),
    getToken: () => ({ secret, expiresAt: Number.POSITIVE_INFINITY }),
    invalidate: async () => undefined,
  })
}
