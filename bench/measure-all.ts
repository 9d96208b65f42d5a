import { readFile, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { root } from '../tools/shared/repository.ts'
import { fullSettings } from './measure/settings.ts'
import { buildDocument } from './report/document.ts'
import { buildFiguresTable } from './report/figures-table.ts'
import { describeMachine, listMeasuredVersions } from './report/machine.ts'
import { keepCommandLineSection } from './report/keep-section.ts'
import type { Result } from './report/result.ts'
import type { StatusLine } from './report/status-line.ts'
import { formatTerminalTable } from '../tools/shared/terminal-table.ts'
import { readColumns } from '../tools/shared/wrap-lines.ts'
import { updateDocument } from './report/update-document.ts'
import { runInOwnProcess } from './run-program.ts'

/** What is to be measured, and what becomes of it. */
export interface Measurement {
  /** Names of the programs. */
  readonly programs: readonly string[]
  readonly quick: boolean
  /** What is written to docs/performance.md: all of it, or the tables of the programs. */
  readonly written: 'all' | 'some' | 'none'
  /** Load average before anything was started. */
  readonly loadBefore: number
  readonly status: StatusLine
}

/** Runs the programs one after the other, and shows their tables and the figures with their goals. */
export async function measure({ programs, quick, written, loadBefore, status }: Measurement): Promise<void> {
  const results: Result[] = []
  const columns = readColumns(process.stdout)
  for (const name of programs) {
    status.show(name)
    const result = await runInOwnProcess(name, quick ? ['--quick'] : [], (done, of) =>
      status.show(`${name} ${done}/${of}`),
    )
    status.clear()
    for (const table of result.tables) console.log(`${formatTerminalTable(table, columns)}\n`)
    results.push(result)
  }
  console.log(formatTerminalTable(buildFiguresTable(results.flatMap(({ figures }) => figures)), columns))
  if (written === 'none') return
  const earlier = await readFile(path, 'utf8')
  if (written === 'all') await write(keepCommandLineSection(createDocument(results, loadBefore), earlier))
  else await write(updateDocument(earlier, results))
}

const path = join(root, 'docs', 'performance.md')

function createDocument(results: readonly Result[], loadBefore: number): string {
  return buildDocument(results, {
    machine: describeMachine(),
    versions: listMeasuredVersions(),
    date: new Date(),
    rounds: fullSettings.rounds,
    starts: fullSettings.starts,
    load: [loadBefore, loadavg()[0] ?? 0],
  })
}

async function write(text: string): Promise<void> {
  await writeFile(path, await format(text, { ...(await resolveConfig(path)), filepath: path }))
  console.log(`Written to ${path}`)
}
