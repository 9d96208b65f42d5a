// Sends requests to a simulated API on standard output, one after the other, through a limiter on a file.
import { createInterface } from 'node:readline'
import { sqliteRateLimiter } from '../../../src/index.ts'

const { file, calls } = JSON.parse(process.argv[2] ?? '{}') as { file: string; calls: number }
const limiter = sqliteRateLimiter({ file })
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
