// What the compiler reads and creates for a program of three lines, over one that does nothing.
import { join } from 'node:path'
import { counted, countTypes, programWithClient, type TypeCounts } from '../measure/count-types.ts'
import { runProgram } from '../measure/program.ts'
import type { ResultTable } from '../report/result.ts'

/** In it the programs find the packages of the benchmarks, and further up the types of Node.js. */
const folder = join(import.meta.dirname, 'types-of-programs')
const repository = join(import.meta.dirname, '..', '..', '..')
const compiler = join(repository, 'tools', 'declarations', 'node_modules', 'typescript-5.9', 'bin', 'tsc')

const ours = '@cloudconnexa/client'
const peer = 'openai'
const programs = {
  [ours]: programWithClient,
  [peer]: `import OpenAI from 'openai'
const client = new OpenAI()
console.log((await client.models.retrieve('some-id')).created)`,
} as const

await runProgram(async ({ progress }) => {
  const counts = await countTypes(programs, { compiler, folder })
  progress(1, 1)
  return {
    tables: [buildTable(counts)],
    figures: [
      {
        goal: 'types',
        value: readTypes(counts, ours),
        against: `with ${peer} ${readTypes(counts, peer).toLocaleString('en')}`,
      },
    ],
  }
})

function buildTable(counts: ReadonlyMap<string, TypeCounts>): ResultTable {
  return {
    title: 'Checking the types of a program of three lines',
    head: ['program with', ...counted.map((what) => `${what.toLowerCase()} over the empty one`)],
    rows: [...counts].map(([name, over]) => [
      name,
      ...counted.map((what) => over[what].toLocaleString('en')),
    ]),
  }
}

function readTypes(counts: ReadonlyMap<string, TypeCounts>, name: string): number {
  const found = counts.get(name)
  if (found === undefined) throw new RangeError(`"${name}" was not compiled.`)
  return found.Types
}
