import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** An emulator in a process of its own, which takes nothing from the one that measures. */
export interface EmulatorProcess {
  /** Environment variables with which a command line uses it. */
  readonly account: Readonly<Record<string, string>>
  readonly stop: () => void
}

/** Starts it, with the data of the demonstration. */
export async function startEmulatorProcess(): Promise<EmulatorProcess> {
  const program = fileURLToPath(new URL('serve-emulator.ts', import.meta.url))
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
  // Our own program has printed it.
  return { account: JSON.parse(line) as Record<string, string>, stop: () => child.stdin.end() }
}
