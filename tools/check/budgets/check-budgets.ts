import { statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  type Budget,
  countBudgets,
  type CountName,
  entryBudgets,
  type EntryBudget,
  fileBudgets,
} from './numbers.ts'
import { countClientTypes, typesBudget } from './count-client-types.ts'
import { type Outcome, toOutcome } from '../../shared/outcome.ts'
import { runCommand } from '../../shared/run-command.ts'
import { listEntries, type WorkspacePackage } from '../../shared/repository.ts'
import { listLoadedModules } from '../loading/list-loaded-modules.ts'
import { measureFirstBundle } from './measure-bundle.ts'

/** Compares what can be counted, and is the same on every machine, with what it may be. */
export async function checkBudgets(packages: readonly WorkspacePackage[]): Promise<Outcome> {
  const entries = await findEntryProblems(packages, entryBudgets, fileBudgets)
  const { gzipped: bundleOfFirstGet, problems: unnamed } = await measureFirstBundle()
  const counts = await countAll({ bundleOfFirstGet })
  const problems = typeof counts === 'string' ? [counts] : findCountProblems(counts, countBudgets)
  const types = await countClientTypes()
  problems.push(...findExcess('types of a program with CloudConnexaClient', types, typesBudget))
  const shown = typeof counts === 'string' ? [] : [...counts].map(([name, value]) => `${name} ${value}`)
  return toOutcome([...entries.problems, ...unnamed, ...problems], {
    note: `${entries.count} entries, ${(entries.bytes / 1_000).toFixed(0)} kB together`,
    details: [[...shown, `types ${types}`].join(', ')],
  })
}

/** Entries that load more than they may, or have no budget. */
export async function findEntryProblems(
  packages: readonly WorkspacePackage[],
  byBytes: readonly EntryBudget[],
  byFiles: Readonly<Record<string, Budget>>,
): Promise<{ readonly problems: readonly string[]; readonly count: number; readonly bytes: number }> {
  const entries = packages.flatMap(listBuiltEntries)
  const problems: string[] = []
  let bytes = 0
  for (const { name, isMain, file, folder } of entries) {
    const loaded = await listLoadedModules(pathToFileURL(file).href)
    if ('failure' in loaded) {
      problems.push(
        `${name} cannot be imported: ${/^.*Error.*$/m.exec(loaded.failure)?.[0] ?? loaded.failure}`,
      )
      continue
    }
    const own = countOwnBytes(loaded.files, folder)
    bytes += own
    const budget = findBudget(name, byBytes)
    if (budget === undefined) problems.push(`${name} has no budget`)
    else problems.push(...findExcess(`${name}: bytes`, own, budget))
    const files = byFiles[name] ?? byFiles['a service']
    if (isMain && files !== undefined)
      problems.push(...findExcess(`${name}: files loaded by an import`, loaded.files.length, files))
  }
  return { problems, count: entries.length, bytes }
}

/** The budget of an entry, or the one that holds for each subpath of its package: `@cloudconnexa/client/*`. */
function findBudget(name: string, budgets: readonly EntryBudget[]): Budget | undefined {
  for (const key of [name, name.replace(/[^/]*$/, '*')]) {
    const group = budgets.find(({ bytes }) => Object.hasOwn(bytes, key))
    if (group !== undefined) return { most: group.bytes[key] ?? 0, why: group.why }
  }
  return undefined
}

/** What was counted and is more than it may be, or was not counted at all. */
export function findCountProblems(
  counts: ReadonlyMap<string, number>,
  budgets: Readonly<Record<string, Budget>>,
): string[] {
  return Object.entries(budgets).flatMap(([name, budget]) => {
    const value = counts.get(name)
    return value === undefined ? [`${name} was not counted`] : findExcess(name, value, budget)
  })
}

function findExcess(what: string, value: number, { most, why }: Budget): string[] {
  return value <= most ? [] : [`${what}: ${value}, and at most ${most} are allowed: ${why}`]
}

interface Entry {
  /** As it is imported. */
  readonly name: string
  readonly isMain: boolean
  readonly file: string
  /** Folder of its package. */
  readonly folder: string
}

function listBuiltEntries({ manifest, folder }: WorkspacePackage): Entry[] {
  return listEntries(manifest, 'default').map(({ name, subpath, file }) => ({
    name,
    isMain: subpath === '.',
    file: join(folder, file),
    folder,
  }))
}

function countOwnBytes(urls: readonly string[], folder: string): number {
  const own = pathToFileURL(join(folder, 'dist')).href
  return urls
    .filter((url) => url.startsWith(`${own}/`))
    .reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0)
}

/**
 * Runs the programs that count; a text says why one of them could not.
 *
 * @param measured - What was counted without them.
 */
async function countAll(
  measured: Partial<Readonly<Record<CountName, number>>>,
): Promise<ReadonlyMap<string, number> | string> {
  const jobs = await runCounter('counted-jobs')
  const calls = await runCounter('counted-calls')
  const server = await startSingleResponse()
  try {
    const first = await runCounter('first-get', [`http://127.0.0.1:${getPort(server)}`])
    const failure = [jobs, calls, first].find((one) => typeof one === 'string')
    if (typeof failure === 'string') return failure
    // Our own programs have printed them.
    const { files, fetch } = first as { readonly files: readonly string[]; readonly fetch: number }
    const counts = {
      ...measured,
      ...Object(jobs),
      ...Object(calls),
      filesOfFirstGet: files.length,
      bytesOfFirstGet: files.reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0),
      fetchOfFirstGet: fetch,
    }
    return new Map(Object.entries(counts as Readonly<Record<CountName, number>>))
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function runCounter(program: string, programArguments: readonly string[] = []): Promise<unknown> {
  const path = fileURLToPath(new URL(`../budgets/${program}.ts`, import.meta.url))
  const { code, output, standardOutput } = await runCommand([process.execPath, path, ...programArguments])
  return code === 0 ? JSON.parse(standardOutput) : `${program} failed:\n${output}`
}

/** A server that knows a token and one object. */
async function startSingleResponse(): Promise<Server> {
  const token = { access_token: 'not-a-token', token_type: 'Bearer', expires_in: 43_199 }
  const server = createServer((request, response) => {
    request.resume()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(request.method === 'POST' ? token : { id: 'some-id', name: 'office' }))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return server
}

function getPort(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port')
  return address.port
}
