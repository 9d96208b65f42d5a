// Start of a process to its first response: `node first-response.js <client> <getUser|createUser> <url>`. Says how much processor time that took.
import { findClient } from '../clients/index.ts'

const [, , name = '', job = '', url = ''] = process.argv
if (name !== 'bare') {
  const { open } = await findClient(name).load()
  const client = open(url)
  await (job === 'createUser' ? client.createUser?.() : client.getUser())
}
const { user, system } = process.cpuUsage()
process.stdout.write(`${JSON.stringify({ processorTime: user + system })}\n`, () => process.exit())
