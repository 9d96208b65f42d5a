import type { CloudConnexaClient } from '@cloudconnexa/client'
import type { ClientCore } from '@cloudconnexa/core'
import type { ResultView } from '../output/result-view.ts'
import type { Progress } from '../terminal/progress/progress.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { GlobalFlags } from '../inputs/global-flags.ts'
import type { CallWatch } from './call-watch.ts'
import type { Target } from './target.ts'

/** What a command works with. One is made for each run of the command line. */
export interface Session {
  readonly terminal: Terminal
  readonly flags: GlobalFlags
  /** Words that led to the command, for messages: `['users', 'list']`. */
  readonly words: readonly string[]
  /** Ends with Ctrl+C and with `--timeout`. Every call of a command gets it. */
  readonly signal: AbortSignal
  /** Knows the calls that are under way. Every client of a command has its policy. */
  readonly calls: CallWatch

  /** Finds out which Cloud ID the command is for, and with which credentials. Sends nothing. */
  readonly findTarget: () => Promise<Target>
  /** Creates the client for the target, at most once. It is closed when the command ends. */
  readonly openClient: OpenClient

  /**
   * Writes a result to standard output, in the form that `--output`, `--fields` and `--query` ask for.
   *
   * @param result - A value, or items that arrive one after the other and may be too many to hold.
   * @param view - Which columns a table has. Default: what there is.
   */
  readonly print: (result: unknown, view?: ResultView) => Promise<void>
  /** Writes a line to standard error, unless `--quiet` is set. */
  readonly note: (line: string) => Promise<void>
  /**
   * Asks before something is taken away. Returns if it may be.
   *
   * @param action - What would be done, and to what: `{ sentence: 'Delete the network office', name: 'office' }`.
   * @throws {CommandError} (exit code 21) when it was refused, or there is nobody to ask.
   */
  readonly confirm: (action: ConfirmedAction) => Promise<void>
  /** Shows progress on a terminal while work goes on; nothing otherwise. */
  readonly progress: Progress
}

/** What would be done, and to what. */
export interface ConfirmedAction {
  /** Without a period: `Delete the network office`. */
  readonly sentence: string
  /** What has to be typed. */
  readonly name: string
  /** Whether it concerns this machine only, and no Cloud ID: neither `readOnly` nor `confirm` of a context count then. */
  readonly isLocal?: true
}

/** Creates the client of a session. */
interface OpenClient {
  /** With all services. */
  (): Promise<CloudConnexaClient>
  /**
   * With some services: to load all of them takes nearly as long as Node.js takes to start. Further calls add theirs to the same client.
   *
   * @param services - Their keys on the client: `['networks']`; an empty array for requests without one.
   */
  (services: readonly string[]): Promise<ClientCore>
}
