import type { CommandInput } from '../../inputs/command-inputs.ts'
import { readTexts } from '../../inputs/read-flags.ts'
import { isForPeople } from '../../output/print/is-for-people.ts'
import { formatCount } from '../../text/format-count.ts'
import type { Session } from '../../session/session.ts'
import { readPath } from './configuration-input.ts'
import { createReadOptions, openConfiguration } from './open-configuration.ts'

/** Carries out `export`. */
export async function runExport(session: Session, input: CommandInput): Promise<void> {
  const { flags } = input
  const path = readPath(input)
  const kinds = readTexts(input, 'kind')
  const service = await openConfiguration(session)
  const report = await service.export(path, {
    ...createReadOptions(session),
    ...(kinds.length > 0 && { kinds }),
    duplicates: flags['duplicates'] === 'id' ? 'id' : 'refuse',
    prune: flags['prune'] === true,
  })
  session.progress.clear()
  if (!isForPeople(session)) await session.print(report)
  for (const { message } of report.notices) await session.note(message)
  const { stale } = report
  if (stale.length > 0)
    await session.note(
      `Nothing of the account was written to ${listFew(stale)}: \`--prune\` removes what is left over.`,
    )
  const total = Object.values(report.counts).reduce((sum, count) => sum + count, 0)
  const { name } = await session.findTarget()
  const changed = report.changed.length
  const removed = report.removed.length === 0 ? '' : `, and removed ${listFew(report.removed)}`
  await session.note(
    `Wrote ${formatCount(total, 'object')} of ${name} to ${path}: ${changed === 0 ? 'no file has' : `${formatCount(changed, 'file')} ${changed === 1 ? 'has' : 'have'}`} changed${removed}.`,
  )
}

function listFew(paths: readonly string[]): string {
  const few = paths.slice(0, 5).join(', ')
  return paths.length > 5 ? `${few} and ${String(paths.length - 5)} more files` : few
}
