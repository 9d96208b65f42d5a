import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { scope, type WorkspacePackage } from '../shared/repository.ts'
import { type EntrySurface, readSurface } from './read-surface.ts'
import { createReport, readReasons } from './write-report.ts'

/** Folder of a package with a report for each entry; it is not published. */
const reportFolder = 'api-report'

/** The most names that an entry may have besides namespaces: what its users are to find their way in. */
const mostNames: Readonly<Record<string, number>> = {
  [`${scope}client`]: 100,
  [`${scope}core`]: 45,
}

/** What a run found. */
export interface ReportsResult {
  readonly problems: readonly string[]
  /** Paths of the files that were written or removed. */
  readonly changes: readonly string[]
  /** Exported names of all entries. */
  readonly names: number
}

/**
 * Compares the reports of packages with what was built, or brings them up to date.
 *
 * @param mode - `check` writes nothing.
 */
export function updateReports(
  packages: readonly Pick<WorkspacePackage, 'folder' | 'manifest'>[],
  mode: 'check' | 'write',
): ReportsResult {
  const problems: string[] = []
  const changes: string[] = []
  let names = 0
  for (const { folder, manifest } of packages) {
    const surfaces = readSurface(folder, manifest)
    names += surfaces.reduce((sum, surface) => sum + surface.names.length, 0)
    problems.push(...surfaces.flatMap(findExcess))
    const differences = compareReports(join(folder, reportFolder), groupByReport(surfaces))
    if (mode === 'check')
      problems.push(...differences.map(({ path, text }) => describeDifference(path, text)))
    else for (const { path, text } of differences) changes.push(writeReport(path, text))
  }
  return { problems, changes, names }
}

function findExcess({ entry, names }: EntrySurface): readonly string[] {
  const count = names.filter(({ kind }) => kind !== 'types').length
  const most = mostNames[entry]
  if (most === undefined || count <= most) return []
  return [`${entry} exports ${count} names besides namespaces, and at most ${most} are allowed`]
}

/** Entries that stand in a folder of the build share a report: `dist/services/networks.d.ts` is in `services.md`. */
function groupByReport(surfaces: readonly EntrySurface[]): ReadonlyMap<string, readonly EntrySurface[]> {
  return Map.groupBy(surfaces, ({ declarations }) => {
    const folder = basename(dirname(declarations))
    return `${folder === 'dist' ? basename(declarations, '.d.ts') : folder}.md`
  })
}

/** A report that differs; one that nothing needs has no text. */
interface Difference {
  readonly path: string
  readonly text: string | undefined
}

function compareReports(
  folder: string,
  reports: ReadonlyMap<string, readonly EntrySurface[]>,
): readonly Difference[] {
  const present = existsSync(folder) ? readdirSync(folder) : []
  const stale = present.filter((name) => !reports.has(name))
  const different = [...reports].flatMap(([name, surfaces]): Difference[] => {
    const path = join(folder, name)
    const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
    const text = createReport(surfaces, readReasons(before))
    return text === before ? [] : [{ path, text }]
  })
  return [...stale.map((name) => ({ path: join(folder, name), text: undefined })), ...different]
}

function writeReport(path: string, text: string | undefined): string {
  if (text === undefined) {
    rmSync(path)
    return path
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

function describeDifference(path: string, text: string | undefined): string {
  if (text === undefined) return `${path} is of no entry`
  const before = new Set(existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [])
  const after = new Set(text.split('\n'))
  const lines = [
    ...[...before].filter((line) => !after.has(line)).map((line) => `- ${line}`),
    ...[...after].filter((line) => !before.has(line)).map((line) => `+ ${line}`),
  ]
  const shown = lines.slice(0, 20)
  const rest = lines.length > shown.length ? [`… and ${lines.length - shown.length} more lines`] : []
  return [`${path} differs from what was built:`, ...shown, ...rest].map((line) => line.trimEnd()).join('\n')
}
