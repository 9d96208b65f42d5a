import type { ClientOptions } from '@cloudconnexa/core'
import { defineService, type ServiceContext, type ServiceDefinition } from '@cloudconnexa/core/service'
import { connect } from './connect.ts'
import type { Answers } from './scripted-api.ts'
import type { SentRequest } from './sent-request.ts'
import type { AnyOperation, Input } from './subject.ts'

/** A client that carries out any operation, and what its scripted API has got. */
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
export async function startProbe(answers: Answers, settings: Partial<ClientOptions> = {}): Promise<Probe> {
  const connection = await connect({ probe }, answers, settings)
  return {
    context: connection.client.probe,
    sent: connection.sent,
    [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
  }
}

/** What came of a call. */
export type Settled = { readonly value: unknown } | { readonly error: unknown }

/** Carries an operation out, once, and waits for what comes of it. */
export async function settledCall(
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

/** How an error is called in a finding: by its class, never by its message, which may hold anything. */
export function nameOf(error: unknown): string {
  const kind = error instanceof Error ? error.constructor.name || error.name : typeof error
  return `${/^[AEIOU]/i.test(kind) ? 'an' : 'a'} ${kind}`
}
