// Nothing but the meta package: types of sections, an error class, a token store and a transport come from it alone.
import assert from 'node:assert/strict'
import {
  CloudConnexaClient,
  gotTransport,
  memoryTokenStore,
  type Networks,
  type TokenStore,
  type Transport,
  type Users,
  ValidationError,
} from '@cloudconnexa/client'
import { networks } from '@cloudconnexa/client/networks'

const {
  TRIAL_URL: baseUrl = '',
  TRIAL_CLIENT_ID: clientId = '',
  TRIAL_CLIENT_SECRET: clientSecret = '',
} = process.env

const transport: Transport = gotTransport({ proxy: false })
const tokenStore: TokenStore = memoryTokenStore()
const client = new CloudConnexaClient({
  clientId,
  clientSecret,
  baseUrl,
  tokenStore,
  transport,
})
const [network]: readonly Networks.NetworkResponse[] = await client.networks.list().toArray()
assert.equal(typeof network?.name, 'string')
const incomplete: Users.UserCreateRequest = { username: '', groupId: '' }
// @ts-expect-error What types refuse, the model refuses as well.
await assert.rejects(client.users.create({ ...incomplete, username: 1 }), ValidationError)
assert.equal(networks.name, 'networks')
await client.close()
console.log('used the meta package alone')
