import { inspect } from 'node:util'
import { isSecret, type Logger } from '@cloudconnexa/core'
import { badResponses } from '../samples/bad-responses.ts'
import { canary, withCanaries, withCanaryAt } from '../samples/canaries.ts'
import { createSampleInput, createSampleResponse, loadParser } from '../samples/sample-input.ts'
import { type Probe, type Settled, settleCall, startProbe } from '../subject/probe.ts'
import type { ScriptedResponse } from '../connection/scripted-api.ts'
import type { AnyOperation, Input, Subject } from '../subject/subject.ts'

/** Checks that no secret shows in errors, logs and results. */
export async function checkSecrets(subject: Subject): Promise<readonly string[]> {
  const findings: string[] = []
  for (const operation of subject.operations)
    findings.push(
      ...(await checkRequestBody(subject, operation)),
      ...(await checkResponses(subject, operation)),
    )
  return findings
}

/** Calls the operation with secrets in valid and in invalid bodies. */
async function checkRequestBody(subject: Subject, operation: AnyOperation): Promise<readonly string[]> {
  const made = await createSampleInput(subject, operation)
  // `branded-errors` reports a missing input.
  if (operation.body === undefined || 'finding' in made) return []
  const input = withCanaries(made.value, await loadParser(operation, operation.body))
  const withMore = { ...input, body: { ...Object(input['body']), 'made-up': canary } }
  const wrong: readonly Input[] = [withMore, { ...input, body: [canary] }, { ...input, body: canary }]
  const log: unknown[] = []
  await using probe = await startProbe(
    badResponses.map(({ response }) => response),
    { logger: createRecordingLogger(log) },
  )
  const settled: Settled[] = []
  for (const _ of badResponses) settled.push(await settleCall(probe, operation, input))
  for (const body of wrong) settled.push(await settleCall(probe, operation, body))
  return findLeaks(operation, settled, log, 'what was in its body')
}

/** Responds with secrets: in a valid response, in one that is cut off, and in one of another shape. */
async function checkResponses(subject: Subject, operation: AnyOperation): Promise<readonly string[]> {
  const { id, secrets: paths = [], responseEncoding } = operation
  const input = await createSampleInput(subject, operation)
  if (paths.length === 0 || 'finding' in input) return []
  const made = await createSampleResponse(subject, operation)
  if ('finding' in made) return [made.finding]
  const response = withCanaryAt(made.value, paths)
  if ('lost' in response)
    return [
      `${id} has a secret at "${response.lost}", which its response does not have. Fix the path, or pass a response that has it: responses: { ${id}: … }.`,
    ]
  const text = JSON.stringify(response.value)
  // A plain string is sent unchanged; a JSON string has to be encoded.
  const whole = typeof response.value === 'string' && responseEncoding !== 'text' ? text : response.value
  const broken: readonly ScriptedResponse[] =
    responseEncoding === 'text'
      ? [[500, canary]]
      : [
          [200, text.slice(0, -1)],
          [200, [response.value]],
          [200, { 'made-up': response.value }],
        ]
  const log: unknown[] = []
  await using probe = await startProbe([[200, whole], ...broken], { logger: createRecordingLogger(log) })
  const first = await settleCall(probe, operation, input.value)
  const others = await settleCalls(probe, operation, input.value, broken.length)
  const errors = others.filter((settled) => 'error' in settled)
  return [
    ...checkResult(operation, first, paths),
    ...findLeaks(operation, [first, ...errors], log, 'a secret of its response'),
  ]
}

async function settleCalls(
  probe: Probe,
  operation: AnyOperation,
  input: Input,
  times: number,
): Promise<readonly Settled[]> {
  const settled: Settled[] = []
  for (let time = 0; time < times; time += 1) settled.push(await settleCall(probe, operation, input))
  return settled
}

function checkResult({ id }: AnyOperation, settled: Settled, paths: readonly string[]): readonly string[] {
  if ('error' in settled)
    return [
      `${id} refuses a response that its own model describes, with secrets at ${paths.map((path) => `"${path}"`).join(', ')}: ${String(settled.error)}`,
    ]
  return hasSecret(settled.value) ? [] : [`${id} returns its secrets as something other than \`Secret\`.`]
}

function hasSecret(value: unknown): boolean {
  if (isSecret(value)) return value.reveal() === canary
  return typeof value === 'object' && value !== null && Object.values(value).some(hasSecret)
}

function findLeaks(
  { id }: AnyOperation,
  settled: readonly Settled[],
  log: readonly unknown[],
  what: string,
): readonly string[] {
  const isLeak = (printed: unknown): boolean => printAll(printed).includes(canary)
  const errors = settled.flatMap((one) => ('error' in one ? [one.error] : []))
  const results = settled.flatMap((one) => ('value' in one ? [one.value] : []))
  return [
    ...(errors.some(isLeak) ? [`An error of ${id} shows ${what}. Leave values out of messages.`] : []),
    ...(results.some(isLeak)
      ? [`The result of ${id} shows ${what} when it is printed. Name it in \`secrets\`.`]
      : []),
    ...(log.some(isLeak) ? [`A log line of ${id} shows ${what}.`] : []),
  ]
}

/** Prints a value in every way. */
function printAll(value: unknown): string {
  const prints = value instanceof Error ? [value.message, value.stack ?? '', String(value)] : []
  return [...prints, inspect(value, { depth: 12 }), toJson(value)].join('\n')
}

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return ''
  }
}

function createRecordingLogger(log: unknown[]): Logger {
  const record = (...values: readonly unknown[]): void => void log.push(values)
  return { debug: record, info: record, warn: record, error: record }
}
