import type { CloudConnexaClient } from '@cloudconnexa/client'
import type { ExitName } from '../../errors/exit-codes.ts'
import type { LoadService } from '../connection/load-services.ts'
import type { CommandClient } from '../connection/open-client.ts'
import { CallWatch } from '../call-watch.ts'
import { printResult } from '../../output/print/print-result.ts'
import { attachProgress } from '../../terminal/progress/attach-progress.ts'
import { ChangeWatch } from '../safety/change-watch.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { Cleanup } from '../cleanup.ts'
import type { GlobalFlags } from '../../inputs/global-flags.ts'
import { limitTime } from '../limit-time.ts'
import type { Session } from '../session.ts'
import type { Target } from '../target.ts'

/** A session, and what ends it. */
export interface OpenSession extends Session {
  /**
   * Runs a command. What a dry run has held back is shown at its end, in place of what became of it.
   *
   * @param work - The command.
   */
  readonly carryOut: (work: () => Promise<ExitName | void>) => Promise<ExitName | void>
  /** Closes the client, if a command has opened one. */
  readonly close: () => Promise<void>
}

/** What was typed. */
export interface TypedLine {
  /** Words that led to the command. */
  readonly words: readonly string[]
  /** All of it, after the name of the program. */
  readonly typed: readonly string[]
  readonly flags: GlobalFlags
}

/** What target and client of a session are made from. */
interface SessionDependencies {
  readonly terminal: Terminal
  readonly flags: GlobalFlags
  readonly cleanup: Cleanup
  readonly calls: CallWatch
  readonly note: (line: string) => Promise<void>
}

/** Finds the target; for `--local` it starts the emulator first. */
async function openTarget({ terminal, flags, cleanup, note }: SessionDependencies): Promise<Target> {
  if (flags.local === undefined) {
    const { findTarget } = await import('./find-target.ts')
    return findTarget(terminal, flags)
  }
  const { startLocalEmulator } = await import('../connection/local-emulator.ts')
  const local = await startLocalEmulator(flags.local, terminal)
  cleanup.add(() => local.close())
  await note(local.note)
  return local.target
}

/** Creates the client, and what writes about its requests. */
async function openClient(
  { terminal, flags, cleanup, calls, note }: SessionDependencies,
  pendingTarget: Promise<Target>,
  watch: ChangeWatch,
  additionalServices: ReadonlyMap<string, LoadService>,
): Promise<CommandClient> {
  const [target, { createCommandClient }, { createNoteLogger }] = await Promise.all([
    pendingTarget,
    import('../connection/open-client.ts'),
    import('../connection/note-logger.ts'),
  ])
  if (flags.verbose) {
    const { logRequests } = await import('../connection/log-requests.ts')
    cleanup.add(logRequests((line) => void terminal.errors.write(`${line}\n`)))
  }
  const logger = createNoteLogger((line) => void note(line))
  const { dryRun: isDryRun } = flags
  const client = await createCommandClient(
    { terminal, target, logger, watch, calls, isDryRun },
    additionalServices,
  )
  cleanup.add(() => client.close())
  return client
}

/**
 * Creates what a command works with.
 *
 * @param world - The terminal, and everything else around it.
 * @param line - What was typed.
 * @param additionalServices - Services of plugins, by their keys on the client.
 * @throws {CommandError} when the time of `--timeout` is none.
 */
export function createSession(
  world: Terminal,
  { words, typed, flags }: TypedLine,
  additionalServices: ReadonlyMap<string, LoadService> = new Map(),
): OpenSession {
  const cleanup = new Cleanup()
  const calls = new CallWatch()
  const signal = limitTime(world, flags.timeout, cleanup, calls)
  const attached = attachProgress(world, flags)
  cleanup.add(() => attached.close())
  const { terminal, progress } = attached
  const note = (line: string): Promise<void> =>
    flags.quiet ? Promise.resolve() : terminal.errors.write(`${line}\n`)
  const dependencies = { terminal, flags, cleanup, calls, note }
  let target: Promise<Target> | undefined
  let client: Promise<CommandClient> | undefined
  const findTarget = (): Promise<Target> => (target ??= openTarget(dependencies))
  const watch = new ChangeWatch(flags.dryRun, async () => note(`Changing ${(await findTarget()).name}.`))

  const session: OpenSession = {
    terminal,
    flags,
    words,
    signal,
    calls,
    findTarget,
    async openClient(services?: readonly string[]) {
      client ??= openClient(dependencies, findTarget(), watch, additionalServices)
      const opened = await client
      await opened.addServices(services)
      // It has everything that the class has, or as much of it as the caller has asked for.
      return opened.client as CloudConnexaClient
    },
    async print(result, view) {
      // What a command makes of a change that was held back says nothing.
      if (watch.held.length === 0) await printResult(session, result, view)
    },
    note,
    async confirm(action) {
      progress.clear()
      const { confirmAction } = await import('../safety/confirm.ts')
      await confirmAction(action, { terminal, flags, signal, findTarget, typed })
    },
    progress,
    async carryOut(work) {
      let exit: ExitName | undefined
      try {
        exit = (await work()) ?? undefined
      } catch (error) {
        if (watch.held.length === 0 || signal.aborted) throw error
      }
      if (watch.held.length === 0) return exit
      const { showChanges } = await import('../safety/show-changes.ts')
      return showChanges(session, (await findTarget()).name, watch.held)
    },
    close: () => cleanup.run(),
  }
  return session
}
