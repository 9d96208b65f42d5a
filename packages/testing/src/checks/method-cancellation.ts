import { ValidationError } from '@cloudconnexa/errors'
import type { Client } from '@cloudconnexa/core'
import type { ServiceDefinition } from '@cloudconnexa/core/service'
import { connect } from '../connection/connect.ts'
import { describeError } from '../subject/probe.ts'
import { type MethodUse, type ServiceMethod, collectUses } from '../subject/service-methods.ts'
import type { Subject } from '../subject/subject.ts'

/** Checks that the methods of a service pass signals on, and reject with the reason of the signal. */
export async function checkMethods({ definition }: Subject): Promise<readonly string[]> {
  const controller = new AbortController()
  const uses = await collectUses(definition, { signal: controller.signal })
  controller.abort()
  const findings: string[] = []
  for (const use of uses) {
    if (isPassedOn(use)) findings.push(...(await checkReasons(definition, use.method)))
    else findings.push(describeIgnoredSignal(use))
  }
  return findings
}

function isPassedOn({ use }: MethodUse): boolean {
  return use.options?.signal?.aborted === true
}

function describeIgnoredSignal({ method: { name }, use: { kind, operation } }: MethodUse): string {
  const where = operation === undefined ? kind : `${kind}, for ${operation.id}`
  return `${name}() does not pass its signal on to ${where}. Take call options as the last parameter and pass them on.`
}

/** Calls a method with a signal that was aborted before, and with one that is aborted by its first request. */
async function checkReasons(
  definition: ServiceDefinition<unknown>,
  method: ServiceMethod,
): Promise<readonly string[]> {
  const reason = new Error('enough')
  const controller = new AbortController()
  await using connection = await connect({ service: definition }, () => {
    controller.abort(reason)
    return [404]
  })
  const early = await catchRejection(method, connection.client, AbortSignal.abort(reason))
  // The method refuses made-up arguments; a call with two faults may report either.
  if (isRefusedInput(early)) return []
  if (connection.sent.length > 0) return [`${method.name}() sends a request although its signal was aborted.`]
  const late = await catchRejection(method, connection.client, controller.signal)
  // If arguments are refused before anything is sent, there is nothing to abort.
  const rejections = connection.sent.length > 0 ? [early, late] : [early]
  const wrong = rejections.find((rejection) => rejection !== reason)
  return rejections.every((rejection) => rejection === reason)
    ? []
    : [
        `${method.name}() ${wrong === undefined ? 'returns a result' : `rejects with ${describeError(wrong)}`} when its signal is aborted. It must reject with the signal's own reason.`,
      ]
}

async function catchRejection(
  method: ServiceMethod,
  { service }: Client<{ readonly service: ServiceDefinition<unknown> }>,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    const result = method.call(service, { signal })
    await (isOnlyIterable(result) ? result[Symbol.asyncIterator]().next() : result)
    return undefined
  } catch (error) {
    return error
  }
}

function isRefusedInput(error: unknown): boolean {
  return error instanceof ValidationError && error.origin === 'client'
}

function isOnlyIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && !('then' in value)
}
