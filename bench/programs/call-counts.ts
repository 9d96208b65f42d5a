// What one small call takes, counted instead of timed, and so nearly the same on every machine and under any load.
import { clients } from '../clients/index.ts'
import { type Contender, measureAlternately } from '../measure/alternate.ts'
import { runChild } from '../measure/child.ts'
import { countInstructions } from '../measure/instructions.ts'
import { runProgram } from '../measure/program.ts'
import { collectValues, computeRatios, type Rounds } from '../measure/statistics.ts'
import { formatMedian } from '../report/numbers.ts'
import type { ResultTable } from '../report/result.ts'

const base = 'node:http'
const calls = 3_000

/** Something that is counted for one call of every client. */
interface Counter {
  readonly title: string
  readonly scale: number
  /** Counts it once; `undefined` where the machine or its Node.js does not. */
  readonly count: (name: string, url: string) => Promise<number | undefined>
}

const counters: readonly Counter[] = [
  { title: 'kB on the heap', scale: 1 / 1_000, count: countBytes },
  { title: 'thousand instructions', scale: 1 / 1_000, count: countInstructionsOfCall },
]

await runProgram(async ({ settings: { counts, quick }, server: { url }, progress }) => {
  const made = await countWhatCallMakes()
  const names = clients
    .filter(({ name, kind }) => !name.endsWith(', pages') && (!quick || kind !== 'peer'))
    .map(({ name }) => name)
  const columns: (Rounds | undefined)[] = []
  for (const [index, { count }] of counters.entries()) {
    const isCounted = (await count(base, url)) !== undefined
    const contenders = names.map((name): Contender => ({
      name,
      turn: async () => (await count(name, url)) ?? Number.NaN,
    }))
    const report = (done: number, of: number): void => progress(index * of + done, counters.length * of)
    columns.push(isCounted ? await measureAlternately(contenders, counts, report) : undefined)
  }
  return {
    tables: [buildTable(names, columns), made.table],
    figures: [{ goal: 'promisesPerCall', value: made.promises }],
  }
})

function buildTable(names: readonly string[], columns: readonly (Rounds | undefined)[]): ResultTable {
  return {
    title: 'What one small call allocates and executes',
    head: ['client', ...counters.flatMap(({ title }) => [title, `of ${base}`])],
    rows: names.map((name) => [
      name,
      ...columns.flatMap((rounds, index) =>
        rounds === undefined
          ? ['—', '—']
          : [
              formatMedian(collectValues(rounds, name), counters[index]?.scale),
              formatMedian(computeRatios(rounds, name, base)),
            ],
      ),
    ]),
  }
}

async function countBytes(name: string, url: string): Promise<number | undefined> {
  const { said } = await runChild('repeated-calls', [name, url, String(calls)])
  // The child is ours.
  return (said as { readonly allocated?: number }).allocated
}

/** What a process executes that makes calls, less the same for one that only gets ready for them. */
async function countInstructionsOfCall(name: string, url: string): Promise<number | undefined> {
  const ready = await countInstructions('repeated-calls', [name, url, '0'])
  const whole = await countInstructions('repeated-calls', [name, url, String(calls)])
  return ready === undefined || whole === undefined ? undefined : (whole - ready) / calls
}

/** What our own call makes, as the budgets of every test run count it. */
async function countWhatCallMakes(): Promise<{ readonly table: ResultTable; readonly promises: number }> {
  const { said } = await runChild('counted-calls', [])
  // The child is ours.
  const counts = said as {
    readonly promisesPerCall: number
    readonly promisesPerCreate: number
    readonly timersPerCall: number
    readonly listenersPerCall: number
  }
  return {
    promises: counts.promisesPerCall,
    table: {
      title: 'What one call of the pipeline makes',
      head: ['what', 'one GET', 'one create'],
      rows: [
        ['promises', String(counts.promisesPerCall), String(counts.promisesPerCreate)],
        ['timers, with a transport that does not measure time', String(counts.timersPerCall), ''],
        ['listeners on signals', String(counts.listenersPerCall), ''],
      ],
    },
  }
}
