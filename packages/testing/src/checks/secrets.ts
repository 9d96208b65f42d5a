import { inspect } from 'node:util'
import { isSecret, type Logger } from '@cloudconnexa/core'
import { badAnswers } from '../bad-answers.ts'
import { canary, withCanaries, withCanaryAt } from '../canaries.ts'
import { answerTo, inputOf } from '../made-input.ts'
import { type Probe, type Settled, settledCall, startProbe } from '../probe.ts'
import type { Answer } from '../scripted-api.ts'
import type { AnyOperation, Input, Subject } from '../subject.ts'

/** Whether what must not be seen stays out of errors, logs and results. */
export async function secrets(subject: Subject): Promise<readonly string[]> {
  const findings: string[] = []
  for (const operation of subject.operations)
    findings.push(...(await bodyFindings(subject, operation)), ...(await answerFindings(subject, operation)))
  return findings
}

/** Bodies, right ones and wrong ones, full of secrets. */
async function bodyFindings(subject: Subject, operation: AnyOperation): Promise<readonly string[]> {
  const made = await inputOf(subject, operation)
  // Where there is no input, `branded-errors` asks for one.
  if (operation.body === undefined || 'finding' in made) return []
  const model = (await operation.models())[operation.body]
  const input = withCanaries(made.value, model)
  const withMore = { ...input, body: { ...Object(input['body']), 'made-up': canary } }
  const wrong: readonly Input[] = [withMore, { ...input, body: [canary] }, { ...input, body: canary }]
  const log: unknown[] = []
  await using probe = await startProbe(
    badAnswers.map(({ answer }) => answer),
    { logger: loggerInto(log) },
  )
  const settled: Settled[] = []
  for (const _ of badAnswers) settled.push(await settledCall(probe, operation, input))
  for (const body of wrong) settled.push(await settledCall(probe, operation, body))
  return leaks(operation, settled, log, 'what was in its body')
}

/** Answers with secrets: a right one, one that breaks off, one of another shape. */
async function answerFindings(subject: Subject, operation: AnyOperation): Promise<readonly string[]> {
  const { id, secrets: paths = [], responseEncoding } = operation
  const input = await inputOf(subject, operation)
  if (paths.length === 0 || 'finding' in input) return []
  const made = await answerTo(subject, operation)
  if ('finding' in made) return [made.finding]
  const answer = withCanaryAt(made.value, paths)
  if ('lost' in answer)
    return [
      `${id} has a secret at "${answer.lost}", which leads nowhere in its answer. Mend the path, or give an answer that has it: answers: { ${id}: … }.`,
    ]
  const text = JSON.stringify(answer.value)
  // A text goes out as it is; a JSON string has to be written as one.
  const whole = typeof answer.value === 'string' && responseEncoding !== 'text' ? text : answer.value
  const broken: readonly Answer[] =
    responseEncoding === 'text'
      ? [[500, canary]]
      : [
          [200, text.slice(0, -1)],
          [200, [answer.value]],
          [200, { 'made-up': answer.value }],
        ]
  const log: unknown[] = []
  await using probe = await startProbe([[200, whole], ...broken], { logger: loggerInto(log) })
  const first = await settledCall(probe, operation, input.value)
  const others = await settledTimes(probe, operation, input.value, broken.length)
  const errors = others.filter((settled) => 'error' in settled)
  return [
    ...resultFindings(operation, first, paths),
    ...leaks(operation, [first, ...errors], log, 'a secret of its answer'),
  ]
}

async function settledTimes(
  probe: Probe,
  operation: AnyOperation,
  input: Input,
  times: number,
): Promise<readonly Settled[]> {
  const settled: Settled[] = []
  for (let time = 0; time < times; time += 1) settled.push(await settledCall(probe, operation, input))
  return settled
}

function resultFindings({ id }: AnyOperation, settled: Settled, paths: readonly string[]): readonly string[] {
  if ('error' in settled)
    return [
      `${id} refuses an answer that its own model describes, with secrets at ${paths.map((path) => `"${path}"`).join(', ')}: ${String(settled.error)}`,
    ]
  return containsSecret(settled.value)
    ? []
    : [`${id} hands its secrets out as something else than \`Secret\`.`]
}

function containsSecret(value: unknown): boolean {
  if (isSecret(value)) return value.reveal() === canary
  return typeof value === 'object' && value !== null && Object.values(value).some(containsSecret)
}

function leaks(
  { id }: AnyOperation,
  settled: readonly Settled[],
  log: readonly unknown[],
  what: string,
): readonly string[] {
  const isLeak = (printed: unknown): boolean => printsOf(printed).includes(canary)
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

/** All that anything would print of a value. */
function printsOf(value: unknown): string {
  const parts = value instanceof Error ? [value.message, value.stack ?? '', String(value)] : []
  return [...parts, inspect(value, { depth: 12 }), jsonOf(value)].join('\n')
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return ''
  }
}

function loggerInto(log: unknown[]): Logger {
  const note = (...parts: readonly unknown[]): void => void log.push(parts)
  return { debug: note, info: note, warn: note, error: note }
}
