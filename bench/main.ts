// Measures the SDK beside other clients:
//
//   npm run bench                            everything, and writes docs/performance.md
//   npm run bench -- --quick                 in under two minutes, fewer rounds; writes nothing
//   npm run bench -- --only memory,import    some programs; writes nothing
import { writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { root } from '../tools/check/repository.ts'
import { readCommandLine, refuseCommandLine } from '../tools/command-line.ts'
import { benchDocument } from './report/document.ts'
import { describeMachine, measuredVersions } from './report/machine.ts'
import type { Result } from './report/result.ts'
import { figuresTable } from './report/figures-table.ts'
import { statusLine } from './report/status-line.ts'
import { terminalTable } from './report/tables.ts'
import { fullSettings } from './measure/settings.ts'
import { runInOwnProcess } from './run-program.ts'
import { setUp } from './set-up/set-up.ts'

const programs = [
  'small-requests',
  'read-users',
  'read-ahead',
  'cold-start',
  'import',
  'memory',
  'validation',
  'size',
] as const

const usage = 'npm run bench -- [--quick] [--only <program>,<program>]'
const { values } = readCommandLine(usage, {
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
})
const wanted = values.only?.flatMap((list) => list.split(','))
const unknown = wanted?.filter((name) => !programs.some((program) => program === name)) ?? []
if (unknown.length > 0)
  refuseCommandLine(`There is no program ${unknown.join(', ')}; there are ${programs.join(', ')}.`, usage)

const status = statusLine()
const loadBefore = loadavg()[0] ?? 0
await setUp((what) => status.show(what), !values.quick)
const results: Result[] = []
for (const name of programs.filter((program) => wanted?.includes(program) ?? true)) {
  status.show(name)
  const result = await runInOwnProcess(name, values.quick ? ['--quick'] : [], (done, of) =>
    status.show(`${name} ${done}/${of}`),
  )
  status.clear()
  for (const table of result.tables) console.log(`${terminalTable(table)}\n`)
  results.push(result)
}
console.log(terminalTable(figuresTable(results.flatMap(({ figures }) => figures))))

if (!values.quick && wanted === undefined) {
  const path = join(root, 'docs', 'performance.md')
  const text = benchDocument(results, {
    machine: describeMachine(),
    versions: measuredVersions(),
    date: new Date(),
    rounds: fullSettings.rounds,
    starts: fullSettings.starts,
    load: [loadBefore, loadavg()[0] ?? 0],
  })
  await writeFile(path, await format(text, { ...(await resolveConfig(path)), filepath: path }))
  console.log(`Written to ${path}`)
}
