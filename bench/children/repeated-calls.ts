// One client reading one user again and again: `node repeated-calls.js <client> <url> <calls>`. Says how many bytes V8 has allocated
// on the heap for a call, after as many calls as its compiler needs to settle.
import { findClient } from '../clients/index.ts'
import { readAllocatedBytes } from '../measure/allocations.ts'

const callsToSettle = 3_000
const callers = 32

const [, , name = '', url = '', count = '0'] = process.argv
const { open } = await findClient(name).load()
const client = open(url)
await repeat(callsToSettle)
const before = readAllocatedBytes()
await repeat(Number(count))
const after = readAllocatedBytes()
const allocated = before === undefined || after === undefined ? undefined : (after - before) / Number(count)
process.stdout.write(`${JSON.stringify({ allocated })}\n`, () => process.exit())

async function repeat(calls: number): Promise<void> {
  let left = calls
  const callRepeatedly = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      await client.getUser()
    }
  }
  await Promise.all(Array.from({ length: callers }, callRepeatedly))
}
