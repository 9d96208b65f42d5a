// Measures the SDK beside other clients:
//
//   npm run bench                            everything, and writes docs/performance.md
//   npm run bench -- --quick                 in under two minutes, fewer rounds; writes nothing
//   npm run bench -- --only memory,import    some programs; writes nothing
//   npm run bench -- --only size --write     programs that find the same on every machine, and writes their tables
import { loadavg } from 'node:os'
import { readCommandLine, refuseCommandLine } from '../tools/shared/command-line.ts'
import { createStatusLine } from './report/status-line.ts'
import { setUp } from './set-up/set-up.ts'

const programs = [
  'small-requests',
  'call-counts',
  'read-users',
  'read-ahead',
  'cold-start',
  'import',
  'memory',
  'validation',
  'size',
  'types',
] as const

/** Their figures are the same on every machine, so that they may stand beside those of another day. */
const exactPrograms: readonly string[] = ['size', 'types']

const usage = 'npm run bench -- [--quick] [--only <program>,<program> [--write]]'
const { values } = readCommandLine(usage, {
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    write: { type: 'boolean', default: false },
  },
})
const wanted = values.only?.flatMap((list) => list.split(','))
const unknown = wanted?.filter((name) => !programs.some((program) => program === name)) ?? []
if (unknown.length > 0)
  refuseCommandLine(`There is no program ${unknown.join(', ')}; there are ${programs.join(', ')}.`, usage)
if (values.write && !(wanted?.every((name) => exactPrograms.includes(name)) ?? false))
  refuseCommandLine(
    `--write is for --only with ${exactPrograms.join(', ')}; all programs are written without it.`,
    usage,
  )

const status = createStatusLine()
const loadBefore = loadavg()[0] ?? 0
await setUp((what) => status.show(what), !values.quick)
// What it imports has only just been installed.
const { measure } = await import('./measure-all.ts')
await measure({
  programs: programs.filter((program) => wanted?.includes(program) ?? true),
  quick: values.quick,
  written: values.write ? 'some' : !values.quick && wanted === undefined ? 'all' : 'none',
  loadBefore,
  status,
})
