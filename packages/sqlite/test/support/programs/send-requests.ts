// Sends requests to a simulated API on standard output, one after the other, through a limiter on a file.
import { createInterface } from 'node:readline'
import { Secret } from '@cloudconnexa/core'
import { sqliteRateLimiter, sqliteTokenStore } from '../../../src/index.ts'

const { file, calls } = JSON.parse(process.argv[2] ?? '{}') as { file: string; calls: number }
const logger = { debug() {}, info() {}, warn() {}, error() {} }
// On a busy machine the file may take longer to open than a limiter waits for its store.
const unusedKey = {
  baseUrl: 'https://x.api.openvpn.com',
  clientId: 'id.x',
  clientSecret: new Secret('secret'),
}
await sqliteTokenStore({ file }).read(unusedKey)
const limiter = sqliteRateLimiter({ file, logger })
const responses = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const never = new AbortController().signal
for (let call = 0; call < calls;) {
  const permit = await limiter.acquire({ bucket: 'read', credentialKey: 'digest', signal: never })
  console.log('request')
  const { value } = await responses.next()
  const { remaining, limits } = JSON.parse(String(value)) as { remaining: number; limits: object }
  const refused = remaining < 0
  permit.release({
    refused,
    responded: true,
    sent: true,
    limits: { ...limits, remaining: Math.max(0, remaining) },
  })
  if (!refused) call += 1
}
await limiter.close()
process.stdin.destroy()
