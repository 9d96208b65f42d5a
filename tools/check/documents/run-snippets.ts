import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type CommandResult, runCommand } from '../../shared/run-command.ts'
import type { CompiledSnippet } from './compile-snippets.ts'

const aMinute = 60_000
const withoutProxies = { HTTP_PROXY: '', HTTPS_PROXY: '', http_proxy: '', https_proxy: '' }

/** How programs are executed. */
export interface RunSettings {
  /** Of the project that the programs belong to. */
  readonly folder: string
  /** How many run at a time. */
  readonly slots: number
  /** The program of the Node that executes them. */
  readonly node: string
}

/** Executes programs, a few at a time, each with an emulator, an environment and a home of its own. */
export async function runSnippets(
  programs: readonly CompiledSnippet[],
  { folder, slots, node }: RunSettings,
): Promise<string[]> {
  const waiting = [...programs]
  const problems: string[] = []
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      problems.push(...(await run(next, folder, node)))
  }
  await Promise.all(Array.from({ length: slots }, work))
  return problems
}

async function run(snippet: CompiledSnippet, folder: string, node: string): Promise<string[]> {
  // Built by now, which it was not when this file was loaded.
  const { startEmulator } = await import('@cloudconnexa/emulator')
  const emulator = await startEmulator({
    seed: 'demo',
    connectorOnlineAfter: 20,
    profileReadyAfter: 20,
    cloudIdCreation: true,
  })
  const home = await mkdtemp(join(tmpdir(), 'cloudconnexa-home-'))
  const { program, isTestFile, runs = 1 } = snippet
  try {
    for (let count = 1; count <= runs; count += 1) {
      const result = await runCommand(
        isTestFile ? [node, findVitest(), 'run', '--root', folder, program] : [node, program],
        {
          folder,
          limit: aMinute,
          environment: {
            HOME: home,
            XDG_CONFIG_HOME: join(home, 'config'),
            XDG_CACHE_HOME: join(home, 'cache'),
            // The emulator is on this machine, whatever proxy leads out of it.
            ...withoutProxies,
            CLOUDCONNEXA_BASE_URL: emulator.url,
            CLOUDCONNEXA_CLIENT_ID: emulator.clientId,
            CLOUDCONNEXA_CLIENT_SECRET: emulator.clientSecret,
          },
        },
      )
      const problems = findProblems(snippet, result)
      if (problems.length > 0)
        return count === 1 ? problems : problems.map((one) => `The second run of ${one}`)
    }
    return []
  } finally {
    await emulator.close()
    await rm(home, { recursive: true, force: true })
  }
}

function findProblems(
  { place, code: text }: CompiledSnippet,
  { code, output, standardOutput }: CommandResult,
): string[] {
  if (code !== 0) return [`${place} ended with exit code ${code}:\n${output}`]
  const warning = nodeWarning.exec(output)?.[0]
  if (warning !== undefined) return [`${place} prints a warning of Node: ${warning}`]
  return readPromisedLines(text)
    .filter((line) => !standardOutput.split('\n').includes(line))
    .map((line) => `${place} does not print "${line}", but:\n${standardOutput}`)
}

const nodeWarning = /^\(node:\d+\) .*Warning: .*$/m

/** Its command is a script that starts whichever Node comes first. */
function findVitest(): string {
  return join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
}

/** What a program says that it prints: `console.log(…) // prints this`. */
function readPromisedLines(text: string): string[] {
  return [...text.matchAll(/ \/\/ prints (.+)$/gm)].map(([, line = '']) => line.trim())
}
