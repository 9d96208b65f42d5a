// What the compiler reads and creates for a program of three lines, over one that does nothing: what every editor and every build
// pays that uses the whole SDK. Counted by the last TypeScript that checks in one thread; the newest counts some types several times.
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { runProgram } from '../measure/program.ts'
import type { ResultTable } from '../report/result.ts'

/** In it the programs find the packages of the benchmarks, and further up the types of Node.js. */
const folder = join(import.meta.dirname, 'types-of-programs')
const repository = join(import.meta.dirname, '..', '..', '..')
const compiler = join(repository, 'tools', 'declarations', 'node_modules', 'typescript-5.9', 'bin', 'tsc')
const settings = ['--noEmit', '--strict', '--module', 'nodenext', '--lib', 'es2023', '--types', 'node']

const empty = 'an empty program'
const ours = '@cloudconnexa/client'
const peer = 'openai'

const programs: Readonly<Record<string, string>> = {
  [empty]: 'export {}',
  [ours]: `import { CloudConnexaClient } from '@cloudconnexa/client'
const client = new CloudConnexaClient()
console.log((await client.users.get('some-id')).username)`,
  [peer]: `import OpenAI from 'openai'
const client = new OpenAI()
console.log((await client.models.retrieve('some-id')).created)`,
}

/** What a compiler counts, by the names that it prints. */
const counted = ['Files', 'Types', 'Instantiations'] as const

type Counts = Readonly<Record<(typeof counted)[number], number>>

await runProgram(async ({ progress }) => {
  await mkdir(folder, { recursive: true })
  const counts = new Map<string, Counts>()
  for (const [index, [name, code]] of Object.entries(programs).entries()) {
    counts.set(name, await countTypes(`program-${index}.ts`, code))
    progress(index + 1, Object.keys(programs).length)
  }
  const typesOfPeer = subtractEmpty(counts, peer).Types
  return {
    tables: [buildTable(counts)],
    figures: [
      {
        goal: 'types',
        value: subtractEmpty(counts, ours).Types,
        against: `with ${peer} ${typesOfPeer.toLocaleString('en')}`,
      },
    ],
  }
})

function buildTable(counts: ReadonlyMap<string, Counts>): ResultTable {
  return {
    title: 'Checking the types of a program of three lines',
    head: ['program with', ...counted.map((what) => `${what.toLowerCase()} over the empty one`)],
    rows: [ours, peer].map((name) => {
      const over = subtractEmpty(counts, name)
      return [name, ...counted.map((what) => over[what].toLocaleString('en'))]
    }),
  }
}

async function countTypes(file: string, code: string): Promise<Counts> {
  await writeFile(join(folder, file), `${code}\n`)
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [compiler, '--extendedDiagnostics', ...settings, file],
    { cwd: folder },
  )
  return { Files: readCount('Files'), Types: readCount('Types'), Instantiations: readCount('Instantiations') }

  function readCount(what: string): number {
    const count = new RegExp(`^${what}:\\s+(\\d+)$`, 'm').exec(stdout)?.[1]
    if (count === undefined) throw new Error(`The compiler has not counted: ${what}\n${stdout}`)
    return Number(count)
  }
}

/** What a program needs more than the one that does nothing. */
function subtractEmpty(counts: ReadonlyMap<string, Counts>, name: string): Counts {
  const program = readCounts(counts, name)
  const base = readCounts(counts, empty)
  return {
    Files: program.Files - base.Files,
    Types: program.Types - base.Types,
    Instantiations: program.Instantiations - base.Instantiations,
  }
}

function readCounts(counts: ReadonlyMap<string, Counts>, name: string): Counts {
  const found = counts.get(name)
  if (found === undefined) throw new RangeError(`"${name}" was not compiled.`)
  return found
}
