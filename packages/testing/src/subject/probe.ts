import type { ClientOptions } from '@cloudconnexa/core'
import { defineService, type ServiceContext, type ServiceDefinition } from '@cloudconnexa/core/service'
import { connect } from '../connection/connect.ts'
import type { ScriptedResponses } from '../connection/scripted-api.ts'
import type { SentRequest } from '../connection/sent-request.ts'
import type { AnyOperation, Input } from './subject.ts'

/** A client that can execute any operation, and the requests of its scripted API. */
export interface Probe extends AsyncDisposable {
  readonly context: ServiceContext
  readonly sent: readonly SentRequest[]
}

const probe: ServiceDefinition<ServiceContext> = defineService({
  name: 'conformanceProbe',
  package: { name: '@cloudconnexa/testing', version: 'conformance' },
  operations: [],
  create: (context) => context,
})

/** Starts a scripted API and a client of it. */
export async function startProbe(
  responses: ScriptedResponses,
  settings: Partial<ClientOptions> = {},
): Promise<Probe> {
  const connection = await connect({ probe }, responses, settings)
  return {
    context: connection.client.probe,
    sent: connection.sent,
    [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
  }
}

/** The outcome of a call. */
export type Settled = { readonly value: unknown } | { readonly error: unknown }

/** Executes an operation once and waits for its outcome. */
export async function settleCall(
  { context }: Pick<Probe, 'context'>,
  operation: AnyOperation,
  input: Input,
  signal?: AbortSignal,
): Promise<Settled> {
  try {
    return { value: await context.execute(operation, input, { signal, retry: false }) }
  } catch (error) {
    return { error }
  }
}

/** Describes an error in a finding: by its class, never by its message, which can contain anything. */
export function describeError(error: unknown): string {
  const kind = error instanceof Error ? error.constructor.name || error.name : typeof error
  return `${/^[AEIOU]/i.test(kind) ? 'an' : 'a'} ${kind}`
}
