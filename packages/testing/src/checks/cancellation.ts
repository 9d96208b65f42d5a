import { createSampleInput } from '../samples/sample-input.ts'
import { describeError, type Settled, settleCall, startProbe } from '../subject/probe.ts'
import type { AnyOperation, Input, Subject } from '../subject/subject.ts'
import { checkMethods } from './method-cancellation.ts'

/** Checks that a signal aborts every call, with the caller's reason. */
export async function checkCancellation(subject: Subject): Promise<readonly string[]> {
  const findings: string[] = []
  for (const operation of subject.operations) {
    const made = await createSampleInput(subject, operation)
    // `branded-errors` reports a missing input.
    if ('finding' in made) continue
    findings.push(
      ...(await checkBeforeRequest(operation, made.value)),
      ...(await checkDuringRequest(operation, made.value)),
    )
  }
  return [...findings, ...(await checkMethods(subject))]
}

async function checkBeforeRequest(operation: AnyOperation, input: Input): Promise<readonly string[]> {
  const reason = new Error('enough')
  await using probe = await startProbe(() => [404])
  const settled = await settleCall(probe, operation, input, AbortSignal.abort(reason))
  return [
    ...checkReason(reason, settled, `${operation.id}, called with an aborted signal,`),
    ...(probe.sent.length === 0 ? [] : [`${operation.id} sends a request although its signal was aborted.`]),
  ]
}

async function checkDuringRequest(operation: AnyOperation, input: Input): Promise<readonly string[]> {
  const reason = new Error('enough')
  const controller = new AbortController()
  await using probe = await startProbe(() => {
    controller.abort(reason)
    return [404]
  })
  const settled = await settleCall(probe, operation, input, controller.signal)
  // A call that sent nothing cannot be aborted; `branded-errors` reports its input.
  return controller.signal.aborted
    ? checkReason(reason, settled, `${operation.id}, whose signal was aborted during its request,`)
    : []
}

function checkReason(reason: Error, settled: Settled, what: string): readonly string[] {
  if (!('error' in settled)) return [`${what} returned a result. It must reject with the signal's reason.`]
  if (settled.error === reason) return []
  return [
    `${what} rejected with ${describeError(settled.error)}. It must reject with the signal's own reason.`,
  ]
}
