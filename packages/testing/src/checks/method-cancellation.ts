import { ValidationError } from '@cloudconnexa/errors'
import type { Client } from '@cloudconnexa/core'
import type { ServiceDefinition } from '@cloudconnexa/core/service'
import { connect } from '../connect.ts'
import { nameOf } from '../probe.ts'
import { type MethodUse, type ServiceMethod, usesOf } from '../service-methods.ts'
import type { Subject } from '../subject.ts'

/** Whether the methods of a service hand signals on, and let the reason through that comes back. */
export async function methodFindings({ definition }: Subject): Promise<readonly string[]> {
  const controller = new AbortController()
  const uses = await usesOf(definition, { signal: controller.signal })
  controller.abort()
  const findings: string[] = []
  for (const use of uses) {
    if (isHandedOn(use)) findings.push(...(await reasonFindings(definition, use.method)))
    else findings.push(keptToItself(use))
  }
  return findings
}

function isHandedOn({ use }: MethodUse): boolean {
  return use.options?.signal?.aborted === true
}

function keptToItself({ method: { name }, use: { kind, operation } }: MethodUse): string {
  const where = operation === undefined ? kind : `${kind}, for ${operation.id}`
  return `${name}() does not hand its signal on to ${where}. Take call options as the last parameter and pass them on.`
}

/** Calls a method with a signal that was aborted before, and with one that is aborted by its first request. */
async function reasonFindings(
  definition: ServiceDefinition<unknown>,
  method: ServiceMethod,
): Promise<readonly string[]> {
  const reason = new Error('enough')
  const controller = new AbortController()
  await using connection = await connect({ service: definition }, () => {
    controller.abort(reason)
    return [404]
  })
  const early = await rejectionOf(method, connection.client, AbortSignal.abort(reason))
  // Made-up arguments were not good enough, and a call that is wrong in two ways may say either.
  if (isRefusedInput(early)) return []
  if (connection.sent.length > 0) return [`${method.name}() sends a request although its signal was aborted.`]
  const late = await rejectionOf(method, connection.client, controller.signal)
  // Arguments may be refused before anything is sent; then there was nothing to end.
  const rejections = connection.sent.length > 0 ? [early, late] : [early]
  const wrong = rejections.find((rejection) => rejection !== reason)
  return rejections.every((rejection) => rejection === reason)
    ? []
    : [
        `${method.name}() ${wrong === undefined ? 'gives a result' : `rejects with ${nameOf(wrong)}`} when its signal is aborted. It must reject with the signal's own reason.`,
      ]
}

async function rejectionOf(
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
