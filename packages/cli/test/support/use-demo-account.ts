import { type Emulator, type EmulatorSnapshot, startEmulator } from '@cloudconnexa/emulator'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { readEnvironment } from './environment.ts'
import { type CommandLineRun, runLine } from './run.ts'
import type { TerminalOptions } from './test-terminal.ts'
import { splitWords } from './split-words.ts'

type Network = Emulator['state']['networks'] extends Iterable<infer Item> ? Item : never

/** An emulator with the demo account, which every test finds as it was, and lines that run against it. */
export interface DemoAccount {
  readonly emulator: () => Emulator
  readonly run: (line: string, options?: TerminalOptions) => Promise<CommandLineRun>
  /** Runs a line that prints JSON, and returns what it has printed. */
  readonly print: (line: string, options?: TerminalOptions) => Promise<unknown>
  readonly countReads: (path: string) => number
  readonly findNetwork: (name: string) => Network
}

/** Starts the emulator for the tests of a file. */
export function useDemoAccount(): DemoAccount {
  let emulator: Emulator
  let demo: EmulatorSnapshot
  beforeAll(async () => {
    emulator = await startEmulator({ seed: 'demo', rateLimit: 'off' })
    demo = emulator.snapshot()
  })
  beforeEach(() => {
    emulator.restore(demo)
    emulator.requests.clear()
  })
  afterAll(() => emulator.close())
  const run = (line: string, { environment, ...options }: TerminalOptions = {}): Promise<CommandLineRun> =>
    runLine(splitWords(line), {
      environment: { ...readEnvironment(emulator), ...environment },
      ...options,
    })
  return {
    emulator: () => emulator,
    run,
    print: async (line, options) => {
      const { exitCode, stdout, stderr } = await run(`${line} --output json`, options)
      expect({ line, exitCode, stderr }).toMatchObject({ exitCode: 0 })
      return JSON.parse(stdout)
    },
    countReads: (path) => emulator.requests.count({ method: 'GET', path }),
    findNetwork: (name) =>
      [...emulator.state.networks].find((network) => network.name === name) ?? expect.unreachable(name),
  }
}
