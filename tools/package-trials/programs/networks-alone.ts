// One service and nothing else of the SDK: creates a network and finds it in the list.
import assert from 'node:assert/strict'
import { clientCredentials } from '@cloudconnexa/auth'
import { createClient } from '@cloudconnexa/core'
import { type NetworkResponse, networks } from '@cloudconnexa/networks'

const {
  TRIAL_URL: baseUrl = '',
  TRIAL_CLIENT_ID: clientId = '',
  TRIAL_CLIENT_SECRET: clientSecret = '',
} = process.env

const client = createClient({
  auth: clientCredentials({ clientId, clientSecret, baseUrl }),
  proxy: false,
  services: { networks },
})
const name = `trial-${process.pid}`
const created: NetworkResponse = await client.networks.create({
  name,
  internetAccess: 'SPLIT_TUNNEL_ON',
  egress: false,
})
const names: (string | undefined)[] = []
for await (const network of client.networks.list()) names.push(network.name)
assert.ok(names.includes(name), `the list does not hold ${name}`)
assert.equal((await client.networks.get(created.id)).name, name)
await client.networks.delete(created.id)
await client.close()
console.log(`created, found and deleted ${name}`)
