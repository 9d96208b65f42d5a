import { toCommandHint } from '../../../error-reports/command-wording.ts'
import { type CatalogOperation, catalogs } from '@cloudconnexa/catalog'
import { type ClientCore, newestApiVersion } from '@cloudconnexa/core'
import { CloudConnexaError } from '@cloudconnexa/errors'
import { findExit } from '../../../error-reports/find-exit.ts'
import { createLimitsReport, describeLimits } from '../../limits/describe-limits.ts'
import { formatDuration } from '../../../text/format-duration.ts'
import type { Check, DoctorState } from '../state/doctor-state.ts'
import { createFindings, type Finding } from '../state/finding.ts'

/** The reads are many. */
const readsFactor = 3
/** With a bucket of 20 that refills by one in 15 seconds, all sections are read within four minutes. */
const longestWait = 10 * 60_000

/** What came of the read of one section. */
interface SectionRead {
  readonly section: string
  /** HTTP status; absent where there was no response. */
  readonly status: number | undefined
  readonly failure?: CloudConnexaError
}

/** Picks one small read for each section: the newest, which also shows whether the API is that new. */
function listSectionReads(): readonly CatalogOperation[] {
  const reads = catalogs
    .flatMap(({ operations }) => operations)
    .filter(({ method, path }) => method === 'GET' && !path.includes('{') && !path.endsWith('/page'))
  const bySection = new Map<string, CatalogOperation>()
  for (const read of reads) {
    const [, section = ''] = read.path.split('/')
    const before = bySection.get(section)
    if (before === undefined || (read.since ?? '') > (before.since ?? '')) bySection.set(section, read)
  }
  return [...bySection.values()]
}

async function readSection(
  client: ClientCore,
  { path, paging }: CatalogOperation,
  signal: AbortSignal,
): Promise<SectionRead> {
  const section = path.split('/')[1] ?? ''
  const query = paging === 'pages' ? { page: 0, size: 1 } : paging === 'cursors' ? { size: 1 } : {}
  try {
    const request = { method: 'GET', path, query, responseType: 'text' } as const
    const { status } = await client.request(request, { signal, retry: false }).withResponse()
    return { section, status }
  } catch (error) {
    if (!(error instanceof CloudConnexaError)) throw error
    return { section, status: error.status, failure: error }
  }
}

/** Which sections may be read, what is left of the limits, and whether the API is as new as this command line. */
export const readsCheck: Check = {
  name: 'Reads',
  chooseLimit: (usual, waits) => (waits ? longestWait : usual * readsFactor),
  run: async (state, signal) => {
    const finding = createFindings('Reads')
    if (state.hasToken !== true) return [finding.skipped('There is no token.')]
    const { session, waits } = state
    const client = await session.openClient([])
    const operations = listSectionReads()
    const results: SectionRead[] = []
    for (const [index, operation] of operations.entries()) {
      const { available } = (await client.limits()).read
      if (!waits && available !== undefined && available < 1) break
      session.progress.show(`Reading ${operation.path} (${index + 1} of ${operations.length})`)
      const result = await readSection(client, operation, signal)
      results.push(result)
      if (result.status === undefined || result.status === 429) break
    }
    session.progress.clear()
    return [
      ...judgeReads(results, operations.length),
      judgeVersion(results, operations),
      await judgeLimits(state, client),
    ]
  },
}

function judgeReads(results: readonly SectionRead[], total: number): readonly Finding[] {
  const finding = createFindings('Reads')
  const findings: Finding[] = []
  const list = (reads: readonly SectionRead[]): string => reads.map(({ section }) => section).join(', ')
  const readable = results.filter(({ failure }) => failure === undefined)
  const denied = results.filter(({ status }) => status === 403)
  const details = results.map(({ section, status }) => ({ section, status: status ?? null }))
  findings.push(finding.ok(`${readable.length} of ${total} sections can be read.`, details))
  if (denied.length > 0) {
    const advice = 'Give the key more permissions in the administration portal, if it is to read them.'
    findings.push(finding.warning(`The key may not read ${list(denied)} (403).`, advice))
  }
  for (const { section, status, failure } of results) {
    if (failure === undefined || isExpected(status)) continue
    const advice = failure.hint === undefined ? 'Run the command later.' : toCommandHint(failure.hint)
    findings.push(finding.problem(`${section}: ${failure.message}`, advice, findExit(failure)))
  }
  const hasFailed = results.some(({ failure, status }) => failure !== undefined && !isExpected(status))
  if (results.length < total && !hasFailed) {
    const left = total - results.length
    const message = `${left} sections were not asked, because the limit of reads is used up.`
    findings.push(finding.warning(message, 'Run `cloudconnexa doctor --wait`, which waits for the limit.'))
  }
  return findings
}

/** Whether a refusal says something of the key or of the age of the API, and nothing of a failure. */
function isExpected(status: number | undefined): boolean {
  return status === 403 || status === 404
}

function judgeVersion(results: readonly SectionRead[], operations: readonly CatalogOperation[]): Finding {
  const finding = createFindings('API version')
  const missing = results.filter(({ status }) => status === 404)
  const since = operations.filter((operation) =>
    missing.some(({ section }) => operation.path.startsWith(`/${section}/`)),
  )
  const own = `This command line is made for version ${newestApiVersion}.`
  if (missing.length === 0) return finding.ok(`${own} The API has all that was read.`)
  const paths = since.map(({ path, since: version }) => `${path} (since ${version ?? '1.0'})`).join(', ')
  const message = `${own} The API does not have ${paths}.`
  return finding.warning(message, 'Expect newer operations to fail with 404; the vendor updates the API.')
}

async function judgeLimits({ session }: DoctorState, client: ClientCore): Promise<Finding> {
  const finding = createFindings('Limits')
  const report = createLimitsReport(await client.limits(), session.terminal.clock.now())
  const { pausedFor } = report.read
  const message = describeLimits(report)
    .map((line) => line.replaceAll(/ {2,}/g, ': '))
    .join('. ')
  if (pausedFor === undefined) return finding.ok(message, report)
  const advice = `Wait ${formatDuration(pausedFor)}, and look for other programs that use the key.`
  return finding.problem(message, advice, 'rateLimit')
}
