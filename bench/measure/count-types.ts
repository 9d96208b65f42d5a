import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What a compiler counts, by the names that it prints. */
export const counted = ['Files', 'Types', 'Instantiations'] as const

/** How much a program makes the compiler read and create. */
export type TypeCounts = Readonly<Record<(typeof counted)[number], number>>

/** A program of three lines that uses the whole SDK. */
export const programWithClient = `import { CloudConnexaClient } from '@cloudconnexa/client'
const client = new CloudConnexaClient()
console.log((await client.users.get('some-id')).username)`

/** Where and with what a program is compiled. */
export interface CompilerOptions {
  /** The program of a compiler, for `node`: the last one that checks in one thread. The newest counts some types several times. */
  readonly compiler: string
  /** Where programs are written. Packages and the types of Node.js have to be found from there. */
  readonly folder: string
}

const settings = ['--noEmit', '--strict', '--module', 'nodenext', '--lib', 'es2023', '--types', 'node']

/**
 * Counts what the compiler reads and creates for a program, more than for one that does nothing: what every editor and every build
 * pays. Declarations of packages are checked too.
 *
 * @param programs - Their code, by name.
 */
export async function countTypes<Name extends string>(
  programs: Readonly<Record<Name, string>>,
  options: CompilerOptions,
): Promise<ReadonlyMap<Name, TypeCounts>> {
  await mkdir(options.folder, { recursive: true })
  const base = await compile('empty.ts', 'export {}', options)
  const counts = new Map<Name, TypeCounts>()
  // The keys of the record, whose type `Object.keys` does not keep.
  const names = Object.keys(programs) as Name[]
  for (const [index, name] of names.entries())
    counts.set(name, subtract(await compile(`program-${index}.ts`, programs[name], options), base))
  return counts
}

async function compile(
  file: string,
  code: string,
  { compiler, folder }: CompilerOptions,
): Promise<TypeCounts> {
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

function subtract(program: TypeCounts, base: TypeCounts): TypeCounts {
  return {
    Files: program.Files - base.Files,
    Types: program.Types - base.Types,
    Instantiations: program.Instantiations - base.Instantiations,
  }
}
