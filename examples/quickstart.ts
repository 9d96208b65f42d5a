// The main job, from a program to the API and back. Against the emulator: `npm start`. Against a real account, reading
// only: set CLOUDCONNEXA_CLIENT_ID and CLOUDCONNEXA_CLIENT_SECRET and run `npm start -- --live`.
import { parseArgs } from 'node:util'
import { CloudConnexaClient } from '@cloudconnexa/client'
import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import { type Meter, startMeter } from './quickstart/meter.ts'
import { invitePeople, provisionSite, waitForConnector } from './quickstart/provision.ts'
import { changeUser, readUsers, showMistake, type Trouble } from './quickstart/read.ts'
import { explain } from './shared/failure.ts'
import { printDone, formatDuration, printHeading, formatNumber, printTable } from './shared/screen.ts'

const startedAt = performance.now()
const meter = startMeter()

try {
  const { live } = parseArgs({ options: { live: { type: 'boolean', default: false } } }).values
  await (live ? runLive() : runOnEmulator())
  report(meter)
} catch (error) {
  explain(error)
}

async function runOnEmulator(): Promise<void> {
  printHeading('CloudConnexa on this machine')
  const emulator = await startEmulator({
    seed: { users: 10_000 },
    rateLimit: { burst: 10, rate: 5, seconds: 1 },
    connectorOnlineAfter: 1500,
  })
  printDone('emulator', `${emulator.url}, 10,000 users, 10 requests at once and 5 a second`)
  const { clientId, clientSecret, url: baseUrl } = emulator
  // The emulator is on this machine, whatever proxy leads out of it.
  const options = { clientId, clientSecret, baseUrl, proxy: false, onRenewal: countToken } as const
  const client = new CloudConnexaClient(options)
  try {
    await client.ready()
    printDone('authenticated', clientId)
    const connectorId = await provisionSite(client)
    const userId = await invitePeople(client)
    await waitForConnector(client, connectorId)
    await readUsers(client, listTroubles(emulator))
    await changeUser(client, userId)
    await showMistake(client)
  } finally {
    await client.close()
    await emulator.close()
  }
}

async function runLive(): Promise<void> {
  printHeading('CloudConnexa, your account')
  const client = CloudConnexaClient.fromEnv({ onRenewal: countToken })
  try {
    await client.ready()
    printDone('authenticated')
    const networks = await client.networks.list().toArray()
    printDone(`${formatNumber(networks.length)} networks`)
    await readUsers(client)
  } finally {
    await client.close()
  }
}

/** What goes wrong while the users are read. */
function listTroubles(emulator: Emulator): readonly Trouble[] {
  const refuseOnce = (): void => void emulator.faults.add({ path: '/api/v1/users', status: 429, count: 1 })
  return [
    { afterPage: 5, what: 'a refusal with 429', happen: refuseOnce },
    { afterPage: 12, what: 'a token that ended early', happen: () => emulator.expireTokens() },
  ]
}

function countToken(): void {
  meter.tokens += 1
}

function report({ calls, requests, retries, refused, queued, backoff, tokens }: Meter): void {
  printHeading('What happened')
  printTable([
    ['calls', formatNumber(calls)],
    ['HTTP requests', formatNumber(requests)],
    ['refused with 429', formatNumber(refused)],
    ['sent again', formatNumber(retries)],
    ['waited for the rate limit', formatDuration(queued)],
    ['waited between attempts', formatDuration(backoff)],
    ['tokens requested', formatNumber(tokens)],
    ['time in all', formatDuration(performance.now() - startedAt)],
  ])
}
