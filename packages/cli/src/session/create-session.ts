import { environmentCredentials } from '@cloudconnexa/auth'
import type { CloudConnexaClient } from '@cloudconnexa/client'
import { printResult } from '../output/print-result.ts'
import { attachProgress } from '../progress/attach-progress.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { GlobalFlags } from './global-flags.ts'
import type { Session } from './session.ts'

/** A session, and what ends it. */
export interface OpenSession extends Session {
  /** Closes the client, if a command has opened one. */
  readonly close: () => Promise<void>
}

/** Creates what a command works with. */
export function createSession(world: Terminal, flags: GlobalFlags, words: readonly string[]): OpenSession {
  const attached = attachProgress(world, flags)
  const { terminal, progress } = attached
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
        ([{ CloudConnexaClient }, { credentials, readOnly }]) =>
          new CloudConnexaClient({ credentials, readOnly }),
      )
      return client
    },
    print: (result, view) => printResult(session, result, view),
    note: (line) => (flags.quiet ? Promise.resolve() : terminal.errors.write(`${line}\n`)),
    confirm: () => Promise.resolve(),
    progress,
    close: async () => {
      await attached.close()
      await (await client)?.close()
    },
  }
  return session
}
