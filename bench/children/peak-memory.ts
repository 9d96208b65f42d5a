// Reads all users and says how much memory that took at most, in bytes: `node peak-memory.js <client> <url>`.
import { findClient } from '../clients/index.ts'

const [, , name = '', url = ''] = process.argv
if (name !== 'bare') {
  const { open } = await findClient(name).load()
  await open(url).readUsers?.()
}
const peak = process.resourceUsage().maxRSS * 1024
process.stdout.write(`${JSON.stringify({ peak })}\n`, () => process.exit())
