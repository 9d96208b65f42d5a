import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { PlainEndpoint } from './plain-api.ts'
import { send } from './plain-api.ts'

const commandLine = fileURLToPath(new URL('../../../emulator/src/command-line/main.ts', import.meta.url))

/** Seconds; short, so that tokens are renewed all the time. */
const tokenLifetime = 20

/** An emulator in a process of its own, and its faults. */
export interface EmulatorProcess extends PlainEndpoint {
  /** Adds a fault to those that are there. */
  addFault(fault: object): Promise<void>
  /** Takes all faults away and says how many requests they have hit. */
  clearFaults(): Promise<number>
  /** Ends the process. */
  stop(): Promise<void>
  /** Settles when the process ends before it is asked to. */
  readonly died: Promise<never>
}

/** Starts an emulator whose faults are drawn by a seed. */
export async function startEmulatorProcess(seed: number): Promise<EmulatorProcess> {
  const child = spawn(
    process.execPath,
    [
      '--conditions=@cloudconnexa/source',
      commandLine,
      '--port=0',
      '--quiet',
      '--control',
      '--seed=none',
      '--rate-limit=400,400,1',
      `--fault-seed=${seed}`,
      `--token-lifetime=${tokenLifetime}`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const kill = (): void => void child.kill('SIGTERM')
  process.once('exit', kill)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const died = ended.then(() => {
    throw new Error('The emulator has ended.')
  })
  died.catch(() => undefined)
  const line = new Promise<string>((resolve) =>
    child.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim())),
  )
  const url = await Promise.race([line, died])
  const faults = `${url}/emulator/faults`
  return {
    url,
    clientId: 'local.emulator',
    clientSecret: 'not-a-real-secret',
    died,
    addFault: async (fault) => {
      const { status, text } = await send(faults, 'POST', { body: JSON.stringify(fault) })
      if (status !== 201) throw new Error(`The emulator refused a fault: ${text}`)
    },
    clearFaults: async () => {
      const { text } = await send(faults, 'GET')
      await send(faults, 'DELETE')
      // The shape is that of the control endpoint.
      const list = JSON.parse(text) as { readonly faults: readonly { readonly hits: number }[] }
      return list.faults.reduce((sum, { hits }) => sum + hits, 0)
    },
    stop: async () => {
      process.off('exit', kill)
      kill()
      await ended
    },
  }
}
