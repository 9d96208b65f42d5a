// What one service weighs: our own packages on disk, and bundled for a function.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { addSizes, type Bundle, measureBundle, measureOneFile } from '../measure/bundle.ts'
import { bundledPrograms, foreign, largestProgram } from '../measure/bundled-programs.ts'
import { runProgram } from '../measure/program.ts'
import { formatKilobytes } from '../report/numbers.ts'
import type { ResultTable } from '../report/result.ts'
import { findOccasion, findRoom, findUnnamedModules } from '../report/find-rooms.ts'
import { rooms } from '../report/rooms.ts'

const modules = join(import.meta.dirname, '..')
/** The package of the workspace that depends on all others. */
const workspace = join(modules, '..', '..', 'packages', 'client')
const bundlesFolder = join(import.meta.dirname, 'bundles')
const packages = ['@cloudconnexa/errors', '@cloudconnexa/core', '@cloudconnexa/auth', '@cloudconnexa/users']
const betweenModules = 'between modules'
const sharedOccasion = 'several of these, which share it'

await runProgram(async ({ progress }) => {
  const sizes = await Promise.all(packages.map((name) => countBytes(join(modules, name))))
  const onDisk = sizes.reduce((sum, size) => sum + size, 0)
  const measured = []
  for (const [index, { code, name, service }] of bundledPrograms.entries()) {
    const options = { code, folder: modules, foreign }
    const bundle = await measureBundle(options, { folder: join(bundlesFolder, String(index)), service })
    measured.push({ name, bundle, oneFile: await measureOneFile(options) })
    progress(index + 1, bundledPrograms.length + 1)
  }
  const built = measured.find(({ name }) => name === largestProgram.name)?.bundle ?? {
    loaded: [],
    onDemand: [],
  }
  const { code, service } = largestProgram
  const explained = await measureBundle(
    { code, folder: workspace, foreign, fromSources: true },
    { folder: join(bundlesFolder, 'sources'), service },
  )
  // A new folder needs a sentence on what it is for, and a new part one on when it is loaded.
  const unnamed = findUnnamedModules(explained)
  if (unnamed.length > 0) throw new Error(`bench/report/rooms.ts does not name ${unnamed.join(', ')}`)
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
      buildRoomsTable(explained, built),
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

/**
 * What the bytes are for that a call loads. The compressed size is the part of the whole that the bytes are.
 *
 * @param explained - From the sources, whose modules are known, in many small files.
 * @param built - The same program from the packages as they are published.
 */
function buildRoomsTable({ loaded }: Bundle, built: Bundle): ResultTable {
  const { bytes: all, gzipped } = addSizes(built.loaded)
  const parts = loaded.flatMap(({ modules: own }) => [...own].filter(([, bytes]) => bytes > 0))
  const known = sumByName(parts.map(([path, bytes]) => [findRoom(path) ?? betweenModules, bytes]))
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

function buildOccasionsTable({ onDemand }: Bundle): ResultTable {
  const bytes = sumByName(onDemand.map((file) => [findOccasion(file) ?? sharedOccasion, file.bytes]))
  const gzipped = sumByName(onDemand.map((file) => [findOccasion(file) ?? sharedOccasion, file.gzipped]))
  return {
    title: 'What the same program loads on demand',
    head: ['when', 'minified', 'gzipped'],
    rows: [...bytes]
      .toSorted(([, one], [, other]) => other - one)
      .map(([when, size]) => [when, formatKilobytes(size), formatKilobytes(gzipped.get(when) ?? 0)]),
  }
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
