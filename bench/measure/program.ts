import { parseArgs } from 'node:util'
import type { Result } from '../report/result.ts'
import { type LocalServer, startServer } from '../server/start.ts'
import { fullSettings, quickSettings, type Settings } from './settings.ts'

/** What a program works with. */
export interface ProgramOptions {
  readonly settings: Settings
  readonly server: LocalServer
  /** Says how far it is. */
  readonly progress: (done: number, of: number) => void
}

/** Runs the program of this process, with a server of its own, and hands the result to the parent process. */
export async function runProgram(measure: (parts: ProgramOptions) => Promise<Result>): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
  const settings = values.quick ? quickSettings : fullSettings
  const server = await startServer(settings.pages)
  try {
    const result = await measure({ settings, server, progress: (done, of) => tell({ done, of }) })
    tell({ result })
  } finally {
    await server.stop()
  }
  process.disconnect?.()
  // Clients that keep connections or timers must not keep the process.
  setImmediate(() => process.exit())
}

/** What a program tells its parent process. */
export type Message = { readonly done: number; readonly of: number } | { readonly result: Result }

function tell(message: Message): void {
  if (process.send === undefined) throw new Error('This program is started by bench/main.ts')
  process.send(message)
}
