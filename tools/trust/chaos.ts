// Sends calls to servers and proxies that go wrong in every way that is known, and compares what each caller was told with
// what the server has carried out:
//
//   node --conditions=@cloudconnexa/source tools/trust/chaos.ts --calls 20000 --seed 7
//
// The last line holds the figures; exit code 1 when a caller was told something that is not true, 2 for a wrong command line.
import { readCommandLine, refuseCommandLine } from '../shared/command-line.ts'
import { runChaos } from '../../packages/client/test/chaos/run-chaos.ts'
import { writeFigures } from './figures.ts'

const usage =
  'node tools/trust/chaos.ts [--calls <integer, default 20,000>] [--seed <integer, default random>] [--figures <file to write>]'
const { values } = readCommandLine(usage, {
  options: {
    calls: { type: 'string', default: '20000' },
    seed: { type: 'string' },
    figures: { type: 'string' },
  },
})
const calls = Number(values.calls)
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000))
if (!Number.isSafeInteger(calls) || calls < 1)
  refuseCommandLine('--calls is an integer of one or more', usage)
if (!Number.isSafeInteger(seed) || seed < 0) refuseCommandLine('--seed is an integer', usage)

const startedAt = performance.now()
const { faults, endings, contradictions, ...report } = await runChaos({ calls, seed })
const figures = {
  seed,
  seconds: Math.round((performance.now() - startedAt) / 1_000),
  calls: report.calls,
  faults,
  done: endings.get('done') ?? 0,
  contradictions: contradictions.length,
}
writeFigures(values.figures, figures)
const sorted = [...endings].toSorted(([, left], [, right]) => right - left)
console.log(`calls by how they ended: ${sorted.map(([name, count]) => `${name} ${count}`).join(', ')}`)
for (const contradiction of contradictions.slice(0, 20)) console.error(`CONTRADICTION: ${contradiction}`)
if (contradictions.length > 20) console.error(`and ${contradictions.length - 20} more`)
if (contradictions.length > 0) process.exitCode = 1
console.log(
  `chaos: seed ${seed}, ${figures.seconds} s, ${figures.calls} calls, ${faults} faults, ${figures.done} done, ` +
    `${figures.contradictions} contradictions`,
)
