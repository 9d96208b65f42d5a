// Who has changed what in a week. The API gives 24 hours of the audit log at once, the SDK as many as you ask for.
// With `--live` it reads the log of your account.
import type { CloudConnexaClient } from '@cloudconnexa/client'
import { VirtualClock } from '@cloudconnexa/emulator'
import { runExample } from './shared/example.ts'
import { printDone, printHeading, printNote, formatNumber, printTable } from './shared/screen.ts'

const day = 24 * 60 * 60 * 1000
const weekAgo = Date.now() - 7 * day

// The emulator begins a week ago and lives through the week in a moment.
const clock = new VirtualClock({ start: weekAgo })

await runExample({
  emulator: { clock, rateLimit: 'off' },
  run: async (client, emulator) => {
    if (emulator !== undefined) await simulateWeek(client)
    await readWeek(client)
    if (emulator !== undefined) {
      const requests = emulator.requests.count({ path: '/api/v1/audit-log', status: 200 })
      printNote(`The log came in ${requests} responses, each of 24 hours at most.`)
    }
  },
})

/** Reads the log, entry by entry, and sums it up. */
async function readWeek(client: CloudConnexaClient): Promise<void> {
  printHeading('The week')
  const operations = new Map<string, number>()
  const initiators = new Map<string, number>()
  const days = new Map<string, number>()
  for await (const entry of client.auditLog.list({ startDate: new Date(weekAgo) })) {
    count(operations, `${entry.operation ?? 'UNKNOWN'} ${entry.entityType ?? ''}`)
    count(initiators, entry.initiatorEmail ?? entry.initiatorName ?? 'the system')
    count(days, entry.timestamp.slice(0, 10))
  }
  const total = [...days.values()].reduce((sum, some) => sum + some, 0)
  printDone(`${formatNumber(total)} changes on ${formatNumber(days.size)} days`)
  show('What', operations)
  show('Who', initiators)
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** The most frequent first. */
function show(title: string, counts: ReadonlyMap<string, number>): void {
  if (counts.size === 0) return
  printHeading(title)
  printTable(
    [...counts]
      .toSorted(([, one], [, other]) => other - one)
      .map(([name, times]) => [name, formatNumber(times)]),
  )
}

/** Something to be found in the log. */
async function simulateWeek(client: CloudConnexaClient): Promise<void> {
  const { id: groupId } = await client.userGroups.create({
    name: 'Office',
    internetAccess: 'SPLIT_TUNNEL_ON',
    allRegionsIncluded: true,
    maxDevice: 3,
    connectAuth: 'ON_PRIOR_AUTH',
  })
  for (const name of ['ada', 'bo', 'cy', 'di', 'el', 'fay', 'gus']) {
    const email = `${name}@example.com`
    const user = await client.users.create({ username: name, email, role: 'MEMBER', groupId })
    await client.users.patch(user.id, { firstName: name })
    if (name === 'di') await client.networks.create({ name: 'office', routes: [{ value: '10.8.0.0/24' }] })
    await clock.advance(day)
  }
}
