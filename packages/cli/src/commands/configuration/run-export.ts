import type { ExportReport } from '@cloudconnexa/configuration'
import type { CommandInput } from '../../inputs/command-inputs.ts'
import { isForPeople } from '../../output/print/is-for-people.ts'
import { formatCount } from '../../text/format-count.ts'
import type { Session } from '../../session/session.ts'
import { readKinds, readPath } from './configuration-input.ts'
import { createReadOptions, openConfiguration } from './open-configuration.ts'

/** Carries out `export`. */
export async function runExport(session: Session, input: CommandInput): Promise<void> {
  const { flags } = input
  const { dryRun } = session.flags
  const path = readPath(input)
  const kinds = readKinds(input, 'kind')
  const service = await openConfiguration(session)
  const report = await service.export(path, {
    ...createReadOptions(session),
    ...(kinds.length > 0 && { kinds }),
    duplicates: flags['duplicates'] === 'id' ? 'id' : 'refuse',
    prune: flags['prune'] === true,
    dryRun,
  })
  session.progress.clear()
  if (!isForPeople(session)) await session.print(dryRun ? { dryRun, ...report } : report)
  else if (dryRun) await session.print(listFiles(report), { emptyNote: 'No file would change.' })
  for (const { message } of report.notices) await session.note(message)
  await noteStale(session, report)
  await noteResult(session, report, path)
}

/** What would become of each file, for people. Those that say the same already are not among them. */
function listFiles({ changed, removed, stale }: ExportReport): readonly object[] {
  const { existsSync } = process.getBuiltinModule('node:fs')
  return [
    ...changed.map((file) => ({ action: existsSync(file) ? 'replace' : 'create', file })),
    ...removed.map((file) => ({ action: 'remove', file })),
    ...stale.map((file) => ({ action: 'leave', file })),
  ]
}

async function noteStale(session: Session, { stale }: ExportReport): Promise<void> {
  if (stale.length > 0)
    await session.note(
      `The account has no object for ${listFew(stale)}: \`--prune\` removes what is left over.`,
    )
}

async function noteResult(session: Session, report: ExportReport, path: string): Promise<void> {
  const { dryRun } = session.flags
  const total = Object.values(report.counts).reduce((sum, count) => sum + count, 0)
  const { name } = await session.findTarget()
  const objects = `${formatCount(total, 'object')} of ${name} to ${path}`
  const { length: changed } = report.changed
  const files = changed === 0 ? 'no file' : formatCount(changed, 'file')
  if (dryRun) {
    const removed = report.removed.length === 0 ? '' : `, and ${listFew(report.removed)} would be removed`
    return session.note(`Would write ${objects}: ${files} would change${removed}. Nothing was written.`)
  }
  const removed = report.removed.length === 0 ? '' : `, and removed ${listFew(report.removed)}`
  await session.note(`Wrote ${objects}: ${files} ${changed > 1 ? 'have' : 'has'} changed${removed}.`)
}

function listFew(paths: readonly string[]): string {
  const few = paths.slice(0, 5).join(', ')
  return paths.length > 5 ? `${few} and ${paths.length - 5} more files` : few
}
