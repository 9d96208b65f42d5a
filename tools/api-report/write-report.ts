import type { EntrySurface, SurfaceName } from './read-surface.ts'

/** Reasons by entry and name. */
export type Reasons = ReadonlyMap<string, string>

const headingPattern = /^# (.+)$/
const namePattern = /^- `([^`]+)` \([^)]*\): (.+)$/

/** The text of a report: for each entry its names, each with what it is and perhaps why it is there, and their declarations. */
export function createReport(entries: readonly EntrySurface[], reasons: Reasons): string {
  return entries.map((surface) => createSection(surface, reasons)).join('\n')
}

/** The reasons in a report; they are written by hand behind a name. */
export function readReasons(report: string): Reasons {
  const reasons = new Map<string, string>()
  let entry = ''
  for (const line of report.split('\n')) {
    entry = headingPattern.exec(line)?.[1] ?? entry
    const [, name, reason] = namePattern.exec(line) ?? []
    if (name !== undefined && reason !== undefined) reasons.set(getReasonKey(entry, name), reason)
  }
  return reasons
}

function createSection({ entry, names, stars, hidden }: EntrySurface, reasons: Reasons): string {
  const lines = names.map(({ name, kind, origin }) => {
    const reason = reasons.get(getReasonKey(entry, name))
    const place = origin === undefined ? '' : ` of \`${origin}\``
    return `- \`${name}\` (${kind}${place})${reason === undefined ? '' : `: ${reason}`}`
  })
  return [
    `# ${entry}\n`,
    [...lines, ...stars.map((module) => `- every type of \`${module}\``)].join('\n'),
    '',
    ...createDeclarations('## Declarations', names),
    ...createDeclarations('## Named by these, and not exported', hidden),
  ].join('\n')
}

function createDeclarations(heading: string, names: readonly SurfaceName[]): readonly string[] {
  const texts = names.flatMap(({ text }) => text ?? [])
  return texts.length === 0 ? [] : [`${heading}\n`, '```ts', texts.join('\n\n'), '```\n']
}

function getReasonKey(entry: string, name: string): string {
  return `${entry} ${name}`
}
