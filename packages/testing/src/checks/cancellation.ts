import { inputOf } from '../made-input.ts'
import { nameOf, type Settled, settledCall, startProbe } from '../probe.ts'
import type { AnyOperation, Input, Subject } from '../subject.ts'
import { methodFindings } from './method-cancellation.ts'

/** Whether a signal ends what it should end, with the reason that the caller gave. */
export async function cancellation(subject: Subject): Promise<readonly string[]> {
  const findings: string[] = []
  for (const operation of subject.operations) {
    const made = await inputOf(subject, operation)
    // Where there is no input, `branded-errors` asks for one.
    if ('finding' in made) continue
    findings.push(...(await before(operation, made.value)), ...(await underWay(operation, made.value)))
  }
  return [...findings, ...(await methodFindings(subject))]
}

async function before(operation: AnyOperation, input: Input): Promise<readonly string[]> {
  const reason = new Error('enough')
  await using probe = await startProbe(() => [404])
  const settled = await settledCall(probe, operation, input, AbortSignal.abort(reason))
  return [
    ...otherThan(reason, settled, `${operation.id}, called with an aborted signal,`),
    ...(probe.sent.length === 0 ? [] : [`${operation.id} sends a request although its signal was aborted.`]),
  ]
}

async function underWay(operation: AnyOperation, input: Input): Promise<readonly string[]> {
  const reason = new Error('enough')
  const controller = new AbortController()
  await using probe = await startProbe(() => {
    controller.abort(reason)
    return [404]
  })
  const settled = await settledCall(probe, operation, input, controller.signal)
  // A call that sent nothing could not be ended; `branded-errors` says what is wrong with its input.
  return controller.signal.aborted
    ? otherThan(reason, settled, `${operation.id}, whose signal was aborted during its request,`)
    : []
}

function otherThan(reason: Error, settled: Settled, what: string): readonly string[] {
  if (!('error' in settled)) return [`${what} gave a result. It must reject with the signal's reason.`]
  if (settled.error === reason) return []
  return [`${what} rejected with ${nameOf(settled.error)}. It must reject with the signal's own reason.`]
}
