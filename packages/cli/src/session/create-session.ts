import { environmentCredentials } from '@cloudconnexa/auth'
import type { CloudConnexaClient } from '@cloudconnexa/client'
import type { Command } from '../commands/command.ts'
import { printResult } from '../output/print-result.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { GlobalFlags } from './global-flags.ts'
import type { Session } from './session.ts'

/** A session, and what ends it. */
export interface OpenSession extends Session {
  /** Closes the client, if a command has opened one. */
  readonly close: () => Promise<void>
}

/** Creates what a command works with. */
export function createSession(
  terminal: Terminal,
  flags: GlobalFlags,
  words: readonly string[],
  services: NonNullable<Command['services']> = new Map(),
): OpenSession {
  let client: Promise<CloudConnexaClient> | undefined
  const session: OpenSession = {
    terminal,
    flags,
    words,
    signal: terminal.signal,
    findTarget: () =>
      Promise.resolve({
        name: 'environment',
        credentials: environmentCredentials(terminal.environment),
        readOnly: false,
      }),
    openClient() {
      client ??= Promise.all([import('@cloudconnexa/client'), session.findTarget()]).then(
        async ([{ CloudConnexaClient }, { credentials, readOnly }]) => {
          const created = new CloudConnexaClient({ credentials, readOnly })
          for (const [key, load] of services) {
            const definition = await load()
            Object.defineProperty(created, key, { get: () => created.use(definition), enumerable: true })
          }
          return created
        },
      )
      return client
    },
    print: (result, view) => printResult(session, result, view),
    note: (line) => (flags.quiet ? Promise.resolve() : terminal.errors.write(`${line}\n`)),
    confirm: () => Promise.resolve(),
    progress: { show: () => undefined, clear: () => undefined },
    close: async () => (await client)?.close(),
  }
  return session
}
