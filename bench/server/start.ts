import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { resolveBuiltFile } from '../measure/child.ts'
import type { ServerAddresses } from './addresses.ts'

/** A local server in a process of its own. */
export interface LocalServer extends ServerAddresses {
  stop(): Promise<void>
}

/**
 * Starts the local server.
 *
 * @param pages - how many pages of users it has
 */
export async function startServer(pages: number): Promise<LocalServer> {
  const child = spawn(process.execPath, [resolveBuiltFile('server'), String(pages)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  // Its first line is ours, a list of addresses.
  const [line] = (await Promise.race([
    once(lines, 'line'),
    ended.then(() => Promise.reject(new Error('The local server did not start'))),
  ])) as [string]
  const addresses = JSON.parse(line) as ServerAddresses
  return {
    ...addresses,
    stop: async () => {
      child.stdin.end()
      await ended
    },
  }
}
