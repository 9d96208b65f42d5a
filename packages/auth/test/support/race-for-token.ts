// A process of its own that gets one token through a store that others use too, started by race.ts. Says when it is ready,
// begins when it is told to, and prints the token.
import { once } from 'node:events'
import { clientCredentials, fileTokenStore, keychainTokenStore } from '../../src/index.ts'
import { never, createTestRuntime } from './runtime.ts'

const [baseUrl = '', kind = '', place = ''] = process.argv.slice(2)
if (kind !== 'file' && kind !== 'keytar' && kind !== 'napi-rs') throw new Error('Which store?')
const authenticator = clientCredentials({
  clientId: 'a.tenant',
  clientSecret: 'secret',
  baseUrl,
  tokenStore:
    kind === 'file' ? fileTokenStore({ path: place }) : keychainTokenStore({ backend: kind, service: place }),
})(createTestRuntime())
await authenticator.getEndpoint(never())
console.log('ready')
await once(process.stdin, 'data')
const token = await authenticator.getToken(never())
console.log(token.secret.reveal())
process.stdin.unref()
