// What one service weighs: our own packages on disk, and bundled for a function.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { addSizes, type Bundle, type BundleFile, measureBundle, measureOneFile } from '../measure/bundle.ts'
import { runProgram } from '../measure/program.ts'
import { formatKilobytes } from '../report/numbers.ts'
import type { ResultTable } from '../report/result.ts'
import { occasions, rooms } from '../report/rooms.ts'

const modules = join(import.meta.dirname, '..')
/** The package of the workspace that depends on all others. */
const workspace = join(modules, '..', '..', 'packages', 'client')
const bundlesFolder = join(import.meta.dirname, 'bundles')
const packages = ['@cloudconnexa/errors', '@cloudconnexa/core', '@cloudconnexa/auth', '@cloudconnexa/users']
const betweenModules = 'between modules'
const foreign = ['got', 'zod', 'undici', 'keytar', '@napi-rs/keyring']

const programs = [
  {
    name: 'core, auth and users, on got',
    service: 'users',
    code: `import { createClient } from '@cloudconnexa/core'
      import { clientCredentials } from '@cloudconnexa/auth'
      import { users } from '@cloudconnexa/users'
      export const open = () => createClient({ auth: clientCredentials(), services: { users } })`,
  },
  {
    name: 'core, auth and users, on node',
    service: 'users',
    code: createProgramOnNode('users'),
  },
  {
    name: 'core, auth and networks, on node',
    service: 'networks',
    code: createProgramOnNode('networks'),
  },
  {
    name: 'core and users, on node, with a custom authenticator',
    service: 'users',
    code: `import { createClient } from '@cloudconnexa/core'
      import { nodeTransport } from '@cloudconnexa/core/node'
      import { users } from '@cloudconnexa/users'
      export const open = (auth) => createClient({ auth, transport: nodeTransport(), services: { users } })`,
  },
] as const

await runProgram(async ({ progress }) => {
  const sizes = await Promise.all(packages.map((name) => countBytes(join(modules, name))))
  const onDisk = sizes.reduce((sum, size) => sum + size, 0)
  const measured = []
  for (const [index, { code, name, service }] of programs.entries()) {
    const options = { code, folder: modules, foreign }
    const bundle = await measureBundle(options, join(bundlesFolder, String(index)), service)
    measured.push({ name, bundle, oneFile: await measureOneFile(options) })
    progress(index + 1, programs.length + 1)
  }
  const explained = await measureBundle(
    { code: createProgramOnNode('networks'), folder: workspace, foreign, fromSources: true },
    join(bundlesFolder, 'sources'),
    'networks',
  )
  return {
    tables: [
      {
        title: 'One service installed alone, our own packages',
        head: ['package', 'on disk'],
        rows: [
          ...packages.map((name, index) => [name, formatKilobytes(sizes[index] ?? 0)]),
          ['together', formatKilobytes(onDisk)],
        ],
      },
      {
        title: `Bundled and minified, without ${foreign.join(', ')}`,
        head: [
          'program',
          'loaded by its first call',
          'gzipped',
          'on demand, gzipped',
          'all in one file, gzipped',
        ],
        rows: measured.map(({ name, bundle, oneFile }) => {
          const loaded = addSizes(bundle.loaded)
          const { gzipped: later } = addSizes(bundle.onDemand)
          return [name, ...[loaded.bytes, loaded.gzipped, later, oneFile.gzipped].map(formatKilobytes)]
        }),
      },
      buildRoomsTable(explained),
      buildOccasionsTable(explained),
    ],
    figures: [
      { goal: 'onDisk', value: onDisk },
      {
        goal: 'bundled',
        value: Math.max(...measured.map(({ bundle }) => addSizes(bundle.loaded).gzipped)),
      },
    ],
  }
})

function createProgramOnNode(service: string): string {
  return `import { createClient } from '@cloudconnexa/core'
      import { nodeTransport } from '@cloudconnexa/core/node'
      import { clientCredentials } from '@cloudconnexa/auth'
      import { ${service} } from '@cloudconnexa/${service}'
      export const open = () => createClient({ auth: clientCredentials(), transport: nodeTransport(), services: { ${service} } })`
}

/** What the bytes are for that a call loads. The compressed size is the part of the whole that the bytes are. */
function buildRoomsTable({ loaded }: Bundle): ResultTable {
  const { bytes: all, gzipped } = addSizes(loaded)
  const parts = loaded.flatMap(({ modules: own }) => [...own].filter(([, bytes]) => bytes > 0))
  const known = sumByName(parts.map(([path, bytes]) => [findRoom(path), bytes]))
  const rest = all - [...known.values()].reduce((sum, bytes) => sum + bytes, 0)
  const byRoom = sumByName([...known, [betweenModules, rest]])
  const purposes = new Map(rooms.map(({ name, purpose }) => [name, purpose]))
  const rows = [...byRoom]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, bytes]) => [
      name,
      formatKilobytes(bytes),
      formatKilobytes((bytes / all) * gzipped),
      purposes.get(name) ?? 'what the bundler adds, and the program itself',
    ])
  return {
    title: 'What each byte is for that a call with networks on node loads',
    head: ['part', 'minified', 'gzipped, in proportion', 'for'],
    rows: [...rows, ['together', formatKilobytes(all), formatKilobytes(gzipped), '']],
  }
}

function findRoom(path: string): string {
  if (path.endsWith('<stdin>')) return betweenModules
  const room = rooms.find(({ paths }) => paths.some((start) => path.includes(`packages/${start}`)))
  // A new folder needs a sentence on what it is for.
  if (room === undefined) throw new Error(`No room in bench/report/rooms.ts names ${path}`)
  return room.name
}

function buildOccasionsTable({ onDemand }: Bundle): ResultTable {
  const bytes = sumByName(onDemand.map((file) => [findOccasion(file), file.bytes]))
  const gzipped = sumByName(onDemand.map((file) => [findOccasion(file), file.gzipped]))
  return {
    title: 'What the same program loads on demand',
    head: ['when', 'minified', 'gzipped'],
    rows: [...bytes]
      .toSorted(([, one], [, other]) => other - one)
      .map(([when, size]) => [when, formatKilobytes(size), formatKilobytes(gzipped.get(when) ?? 0)]),
  }
}

function findOccasion({ entryPoint, modules: parts }: BundleFile): string {
  const candidates = entryPoint === undefined ? [...parts.keys()] : [entryPoint]
  const known = occasions.find(({ path }) => candidates.some((candidate) => candidate.endsWith(path)))
  if (known !== undefined) return known.occasion
  if (entryPoint === undefined) return 'several of these, which share it'
  // A new part needs a sentence on when it is loaded.
  throw new Error(`No occasion in bench/report/rooms.ts names ${entryPoint}`)
}

function sumByName(parts: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const [name, size] of parts) sums.set(name, (sums.get(name) ?? 0) + size)
  return sums
}

async function countBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => stat(join(entry.parentPath, entry.name))),
  )
  return sizes.reduce((sum, { size }) => sum + size, 0)
}
