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

/** Lets so many processes ask for a token at the same moment through one store; returns what each of them got. */
export async function raceForToken(
  baseUrl: string,
  { kind, place }: SharedStore,
  count: number,
): Promise<readonly unknown[]> {
  const script = fileURLToPath(new URL('race-for-token.ts', import.meta.url))
  const parameters = ['--conditions=@cloudconnexa/source', script, baseUrl, kind, place]
  const racers = Array.from({ length: count }, () => {
    const racer = spawn(process.execPath, parameters, { stdio: ['pipe', 'pipe', 'inherit'] })
    return { racer, lines: createInterface(racer.stdout)[Symbol.asyncIterator]() }
  })
  const next = (): Promise<unknown[]> =>
    Promise.all(racers.map(async ({ lines }) => (await lines.next()).value as unknown))
  await next()
  for (const { racer } of racers) racer.stdin.write('go\n')
  const tokens = await next()
  for (const { racer } of racers) racer.stdin.end()
  await Promise.all(
    racers.map(async ({ racer }) => {
      if (racer.exitCode === null) await once(racer, 'exit')
    }),
  )
  return tokens
}
