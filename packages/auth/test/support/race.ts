import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A store that several processes use. */
export interface SharedStore {
  readonly kind: 'file' | 'keytar' | 'napi-rs'
  /** Path of the file, or service name in the keychain. */
  readonly place: string
}

/** A process that gets one token through a shared store. */
export interface Racer {
  /** Resolves once it only waits for {@link Racer.start}. */
  waitUntilReady(): Promise<unknown>
  start(): void
  /** The token it got. */
  waitForToken(): Promise<unknown>
  /** Ends it, at once with a signal. */
  end(signal?: NodeJS.Signals): Promise<void>
}

/**
 * Starts a process that will ask for a token.
 *
 * @param baseUrl - Where the token comes from.
 * @param store - The store that it shares with others.
 */
export function startRacer(baseUrl: string, { kind, place }: SharedStore): Racer {
  const script = fileURLToPath(new URL('race-for-token.ts', import.meta.url))
  const parameters = ['--conditions=@cloudconnexa/source', script, baseUrl, kind, place]
  const racer = spawn(process.execPath, parameters, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface(racer.stdout)[Symbol.asyncIterator]()
  const readLine = async (): Promise<unknown> => (await lines.next()).value
  return {
    waitUntilReady: readLine,
    start: () => racer.stdin.write('go\n'),
    waitForToken: readLine,
    async end(signal) {
      if (signal === undefined) racer.stdin.end()
      else racer.kill(signal)
      if (racer.exitCode === null && racer.signalCode === null) await once(racer, 'exit')
    },
  }
}

/** Lets so many processes ask for a token at the same moment through one store; returns what each of them got. */
export async function raceForToken(
  baseUrl: string,
  store: SharedStore,
  count: number,
): Promise<readonly unknown[]> {
  const racers = Array.from({ length: count }, () => startRacer(baseUrl, store))
  await Promise.all(racers.map((racer) => racer.waitUntilReady()))
  for (const racer of racers) racer.start()
  const tokens = await Promise.all(racers.map((racer) => racer.waitForToken()))
  await Promise.all(racers.map((racer) => racer.end()))
  return tokens
}
