import type { CloudConnexaError } from '@cloudconnexa/core'
import type { Emulator, EmulatorOptions, Fault } from '@cloudconnexa/emulator'
import type { CloudConnexaClient, CloudConnexaClientOptions } from '../../src/index.ts'

/** What the rows of a section work on. */
export interface Workspace {
  readonly client: CloudConnexaClient
  readonly emulator: Emulator
  /** Another client of the same emulator, closed with the workspace. */
  readonly connect: (options?: CloudConnexaClientOptions) => CloudConnexaClient
}

/** A call that must fail. */
export interface Failure<Given> {
  /** Default: the call of the row. */
  readonly call?: (client: CloudConnexaClient, given: Given) => PromiseLike<unknown>
  /** What the emulator does instead of its usual response. */
  readonly fault?: Fault
  // Constructors of different errors have different parameters; only `instanceof` is asked of them.
  readonly error: abstract new (...parameters: never[]) => CloudConnexaError
  readonly code: CloudConnexaError['code']
  /** Status of the response; without it nothing may be sent. */
  readonly status?: number
}

/** How one operation is exercised. */
interface RowDefinition<Given> {
  readonly call: (client: CloudConnexaClient, given: Given) => PromiseLike<unknown>
  readonly response: (given: Given) => unknown
  /** What the call has changed, for operations whose response does not show it. */
  readonly effect?: {
    readonly read: (workspace: Workspace, given: Given) => unknown
    readonly value: (given: Given) => unknown
  }
  readonly failures: readonly [Failure<Given>, ...Failure<Given>[]]
}

/** A row whose set-up is done. */
export interface PreparedRow {
  /** Carries the operation out with this client. */
  readonly call: (client: CloudConnexaClient) => PromiseLike<unknown>
  readonly response: unknown
  readonly effect?: { readonly read: () => unknown; readonly value: unknown }
  readonly failures: readonly PreparedFailure[]
}

/** A failure whose set-up is done. */
interface PreparedFailure extends Omit<Failure<never>, 'call'> {
  readonly call: (client: CloudConnexaClient) => PromiseLike<unknown>
}

/** A row of the table, whatever its set-up makes. */
export interface OperationRow {
  readonly prepare: (workspace: Workspace) => Promise<PreparedRow>
}

/** Rows by operation id that share one emulator. */
export interface Section {
  readonly name: string
  /** Options of the emulator; default: an empty tenant. */
  readonly emulator?: EmulatorOptions | undefined
  readonly rows: Readonly<Record<string, OperationRow>>
}

/**
 * Makes a row of the table.
 *
 * @param setUp - Makes what the call needs, of its own: no row sees what another one has done.
 */
export function row<Given>(
  setUp: (workspace: Workspace) => PromiseLike<Given>,
  definition: RowDefinition<Given>,
): OperationRow {
  return {
    async prepare(workspace) {
      const given = await setUp(workspace)
      const { call, response, effect, failures } = definition
      return {
        call: (client) => call(client, given),
        response: response(given),
        ...(effect && {
          effect: { read: () => effect.read(workspace, given), value: effect.value(given) },
        }),
        failures: failures.map((failure) => ({
          ...failure,
          call: (client) => (failure.call ?? call)(client, given),
        })),
      }
    },
  }
}

/** The set-up of calls that need none. */
export function nothing(): Promise<undefined> {
  return Promise.resolve(undefined)
}
