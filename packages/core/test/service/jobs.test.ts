import { VirtualClock } from '@cloudconnexa/emulator'
import { expect, it } from 'vitest'
import { createClient } from '../../src/index.ts'
import type { Transport } from '../../src/runtime.ts'
import {
  type Job,
  type JobOptions,
  type JobProgress,
  type JobStep,
  type JobSteps,
  pageNumbers,
  patchResource,
  type ServiceContext,
  startJob,
} from '../../src/service.ts'
import { catchRejection } from '../support/catch-failure.ts'
import { createRecordingLogger } from '../support/create-recording-logger.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'
import { createThing, getThing, getThings, things, updateThing } from '../support/things-service.ts'

interface Workshop extends AsyncDisposable {
  readonly context: ServiceContext
  readonly logger: ReturnType<typeof createRecordingLogger>
  /** Starts a job that reads things by these ids, one a row. */
  readonly read: (ids: readonly string[], options?: JobOptions) => Job
  readonly close: () => Promise<void>
}

const limits = {
  'x-ratelimit-remaining': '0',
  'x-ratelimit-replenish-rate': '1',
  'x-ratelimit-replenish-time': '4',
  'x-ratelimit-limit': '1',
}

/** A client in virtual time whose every response takes a second; ids of `bad` are refused, of `busy` once. */
function openWorkshop(headers: Readonly<Record<string, string>> = {}): Workshop {
  const clock = new VirtualClock()
  clock.autoAdvance()
  const busy = new Set(['busy'])
  const transport: Transport = {
    send: async ({ url, signal }) => {
      await clock.sleep(1000, signal)
      const id = new URL(url).pathname.split('/').at(-1) ?? ''
      const status = busy.delete(id) ? 503 : id === 'bad' ? 404 : 200
      const content = [{ id, name: 'n' }]
      const body = id === 'things' ? { content, page: 0, size: 1, totalPages: 1 } : content[0]
      return { status, headers, body: JSON.stringify(body) }
    },
  }
  const logger = createRecordingLogger()
  const client = createClient({
    auth: createStaticAuthenticator('http://127.0.0.1').factory,
    clock,
    transport,
    logger,
    services: { things },
  })
  const { context } = client.things
  const read = (ids: readonly string[], options?: JobOptions): Job =>
    startJob(context, { prepare: async () => ids.map((id) => createStep(context, id)) }, options)
  return { context, logger, read, close: () => client.close(), [Symbol.asyncDispose]: () => client.close() }
}

function createStep(context: ServiceContext, id: string): JobStep {
  return {
    items: [{ kind: 'thing', name: id, action: 'read' }],
    run: (options) => context.execute(getThing, { id }, options),
  }
}

const listStatuses = ({ report }: Job): readonly string[] => report.rows.map(({ status }) => status)

it('reports a row that fails and goes on', async () => {
  await using workshop = openWorkshop()
  const job = workshop.read(['a', 'bad', 'b'])
  const report = await job
  expect(report).toEqual(job.report)
  expect(report).toMatchObject({
    counts: { done: 2, unchanged: 0, failed: 1, skipped: 0 },
    requests: 3,
    milliseconds: 3000,
    aborted: false,
  })
  expect(report.rows[1]).toMatchObject({ name: 'bad', status: 'failed', error: { code: 'NOT_FOUND' } })
})

it('counts every request: retries, those of a patch, and pages', async () => {
  await using workshop = openWorkshop()
  const { context } = workshop
  const patch: JobStep = {
    items: [{ kind: 'thing', name: 'p', action: 'patch' }],
    run: (options) =>
      patchResource(
        context,
        {
          read: (shared) => context.execute(getThing, { id: 'p' }, shared),
          draft: ({ name }) => ({ name }),
          changes: { name: 'other' },
          write: (body: { readonly name: string }, shared) =>
            context.execute(updateThing, { id: 'p', body }, shared),
        },
        options,
      ),
  }
  const list: JobStep = {
    items: [{ kind: 'things', name: 'all', action: 'list' }],
    run: (options) => context.paginate(getThings, pageNumbers(1), options).toArray(),
  }
  const prepare = async (): Promise<JobSteps> => [createStep(context, 'busy'), patch, list]
  expect(await startJob(context, { prepare })).toMatchObject({ requests: 5, counts: { done: 3 } })
})

it('rejects for bad options and for what its plan refuses, before anything is sent', async () => {
  await using workshop = openWorkshop()
  const bad = { timeout: -1, dryRun: 'yes', onProgress: 1 } as unknown as JobOptions // as JavaScript would
  expect(await catchRejection(workshop.read(['a'], bad))).toMatchObject({
    name: 'ValidationError',
    outcome: 'not-sent',
    issues: [{ path: 'options.timeout' }, { path: 'options.onProgress' }, { path: 'options.dryRun' }],
  })
  const refusal = new Error('refused')
  const job = startJob(workshop.context, { prepare: () => Promise.reject(refusal) })
  expect(await catchRejection(job)).toBe(refusal)
  expect(job.report).toMatchObject({ rows: [], requests: 0, aborted: false })
})

it('rejects for an option that does not exist: a misspelled dry run must not change things', async () => {
  await using workshop = openWorkshop()
  const bad = { dryrun: true, stopAtFailure: true, timout: 5, label: undefined } as JobOptions // as JavaScript would
  const job = workshop.read(['a'], bad)
  expect(await catchRejection(job)).toMatchObject({
    name: 'ValidationError',
    outcome: 'not-sent',
    issues: [
      { path: 'options.timout', message: 'does not exist: it is called "timeout"' },
      { path: 'options.dryrun', message: 'does not exist: it is called "dryRun"' },
      { path: 'options.stopAtFailure', message: 'does not exist: it is called "stopOnFailure"' },
    ],
  })
  expect(job.report).toMatchObject({ rows: [], requests: 0 })
})

it('skips what is left when its time is over, and says so', async () => {
  await using workshop = openWorkshop()
  const job = workshop.read(['a', 'b', 'c'], { timeout: 1500 })
  await job
  expect(listStatuses(job)).toEqual(['done', 'failed', 'skipped'])
  expect(job.report.rows[1]).toMatchObject({ error: { code: 'DEADLINE_EXCEEDED' } })
  expect(job.report.rows[2]).toMatchObject({ reason: 'the time of the job was over' })
})

it('rejects when the client is closed, with the report until then', async () => {
  await using workshop = openWorkshop()
  const job = workshop.read(['a', 'b', 'c'], {
    onProgress: ({ done }) => void (done === 1 && workshop.close()),
  })
  expect(await catchRejection(job)).toMatchObject({ code: 'CLIENT_CLOSED' })
  expect(listStatuses(job)).toEqual(['done', 'failed', 'skipped'])
  expect(job.report.aborted).toBe(true)
})

it('sends nothing for a signal that has aborted before', async () => {
  await using workshop = openWorkshop()
  const reason = new Error('too late')
  const job = workshop.read(['a'], { signal: AbortSignal.abort(reason) })
  expect(await catchRejection(job)).toBe(reason)
  expect(job.report).toMatchObject({ requests: 0, aborted: true })
})

it('tells the time that is left, and survives a listener that throws', async () => {
  await using workshop = openWorkshop()
  const told: JobProgress[] = []
  const job = workshop.read(['a', 'bad', 'c'], {
    onProgress: (progress) => {
      told.push(progress)
      throw new Error('of the program')
    },
  })
  await job
  expect(told).toEqual([
    { done: 0, total: 3, failed: 0, current: 'a' },
    { done: 1, total: 3, failed: 0, current: 'bad', remaining: 2000 },
    { done: 2, total: 3, failed: 1, current: 'c', remaining: 1000 },
    { done: 3, total: 3, failed: 1, remaining: 0 },
  ])
  expect(workshop.logger.lines.filter(({ level }) => level === 'warn')).toHaveLength(4)
})

it('tells how long the rate limit holds back the next write', async () => {
  await using workshop = openWorkshop(limits)
  const { context } = workshop
  const told: JobProgress['waiting'][] = []
  const create: JobStep = {
    items: [{ kind: 'thing', name: 'x', action: 'create' }],
    run: (options) => context.execute(createThing, { body: { name: 'x' } }, options),
  }
  await startJob(
    context,
    { prepare: async () => [create, create] },
    { onProgress: ({ waiting }) => void told.push(waiting) },
  )
  expect(told).toEqual([undefined, { for: 'rate-limit', milliseconds: 4000 }, undefined])
})

it('takes steps that are found on the way', async () => {
  await using workshop = openWorkshop()
  const { context } = workshop
  const found: string[] = []
  async function* findSteps(): AsyncGenerator<JobStep> {
    yield createStep(context, 'a')
    found.push('b')
    for (const id of found) yield createStep(context, id)
    yield { items: [{ kind: 'thing', name: 'c', action: 'read', status: 'unchanged', reason: 'is there' }] }
  }
  const job = startJob(context, { prepare: async () => findSteps() })
  await job
  expect(job.report.rows.map(({ name, status }) => `${name} ${status}`)).toEqual([
    'a done',
    'b done',
    'c unchanged',
  ])
})
