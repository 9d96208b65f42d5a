// A process of its own that gets one token through a file store, started by file-token-store.test.ts. Says when it is ready,
// begins when it is told to, and prints the token.
import { once } from 'node:events'
import { clientCredentials, fileTokenStore } from '../../src/index.ts'
import { never, testRuntime } from './runtime.ts'

const [baseUrl = '', path = ''] = process.argv.slice(2)
const authenticator = clientCredentials({
  clientId: 'a.tenant',
  clientSecret: 'secret',
  baseUrl,
  tokenStore: fileTokenStore({ path }),
})(testRuntime())
await authenticator.resolve(never())
console.log('ready')
await once(process.stdin, 'data')
const token = await authenticator.token(never())
console.log(token.secret.reveal())
process.stdin.unref()
