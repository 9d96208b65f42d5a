import { readFile } from 'node:fs/promises'
import { clientCredentials } from '@cloudconnexa/auth'
import { consoleLogger, createClient, gotTransport } from '@cloudconnexa/core'
import { configuration, parsePlanFile } from '../../../src/index.ts'
import type { CrashResult, CrashTask } from './crash-task.ts'
import { KillPoints } from './kill-points.ts'

// Only the parent that starts it writes the argument.
const task = JSON.parse(process.argv[2] ?? '') as CrashTask
const { url: baseUrl, clientId, clientSecret, planPath, stateFolder, kill } = task
const points = new KillPoints(kill)
const client = createClient({
  auth: clientCredentials({ clientId, clientSecret, baseUrl }),
  logger: consoleLogger('silent'),
  // Faults are waited for as briefly as possible.
  retry: { baseDelay: 1, maxDelay: 5 },
  transport: points.watchRequests(gotTransport({ proxy: false })),
  services: { configuration },
})
const plan = planPath === undefined ? undefined : parsePlanFile(await readFile(planPath, 'utf8'), planPath)
await points.watchDisk(stateFolder)
const { rows, counts } = await (
  plan === undefined
    ? client.configuration.resume({ stateFolder })
    : client.configuration.apply(plan, { stateFolder })
).catch((error: unknown) => {
  // There was nothing to resume, for instance: a result like any other.
  return { rows: [{ name: 'job', kind: '', status: 'failed', error }], counts: {} }
})
const failures = rows.flatMap(({ kind, name, status, error }) =>
  status === 'failed' ? [`${kind} ${name}: ${String(error)}`] : [],
)
const result: CrashResult = { counts, failures, points: points.counts }
console.log(JSON.stringify(result))
await client.close()
