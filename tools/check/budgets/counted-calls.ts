// What one call of the pipeline makes, counted exactly: a transport from memory, so that nothing of Node's own is counted. Prints JSON.
import { createHook } from 'node:async_hooks'
import { clientCredentials } from '@cloudconnexa/auth'
import { createClient } from '@cloudconnexa/core'
import { networks } from '@cloudconnexa/networks'
import type { CountName } from './numbers.ts'

type AddEventListener = typeof EventTarget.prototype.addEventListener

const calls = 100
const network = JSON.stringify({ id: 'some-id', name: 'office' })
const token = JSON.stringify({ access_token: 'not-a-token', token_type: 'Bearer', expires_in: 43_199 })
const headers = {
  'content-type': 'application/json',
  'x-ratelimit-remaining': '99',
  'x-ratelimit-replenish-rate': '100',
  'x-ratelimit-replenish-time': '1',
}
const client = createClient({
  auth: clientCredentials({
    clientId: 'budget.emulator',
    clientSecret: 'not-a-secret',
    baseUrl: 'http://127.0.0.1',
  }),
  transport: {
    send: async ({ url }) => ({ status: 200, headers, body: url.includes('/oauth/') ? token : network }),
  },
  services: { networks },
})
// Token, limits and whatever else the first call brings.
for (let call = 0; call < 3; call += 1) {
  await client.networks.get('some-id')
  await client.networks.create({ name: 'office' })
}

let promises = 0
let timers = 0
let listeners = 0
const addEventListener: AddEventListener = Reflect.get(EventTarget.prototype, 'addEventListener')
EventTarget.prototype.addEventListener = function runCounter(...details) {
  listeners += 1
  return Reflect.apply(addEventListener, this, details)
}
const hook = createHook({
  init(_id, type) {
    if (type === 'PROMISE') promises += 1
    if (type === 'Timeout') timers += 1
  },
}).enable()
for (let call = 0; call < calls; call += 1) await client.networks.get('some-id')
const reading = { promises, timers, listeners }
for (let call = 0; call < calls; call += 1) await client.networks.create({ name: 'office' })
hook.disable()

const counts: Partial<Record<CountName, number>> = {
  promisesPerCall: reading.promises / calls,
  promisesPerCreate: (promises - reading.promises) / calls,
  timersPerCall: reading.timers / calls,
  listenersPerCall: reading.listeners / calls,
}
process.stdout.write(JSON.stringify(counts), () => process.exit())
