import { CloudConnexaError } from '@cloudconnexa/core'
import { badAnswers } from '../bad-answers.ts'
import { inputOf } from '../made-input.ts'
import { nameOf, type Settled, settledCall, startProbe } from '../probe.ts'
import type { AnyOperation, Input, Subject } from '../subject.ts'

const badInputs: readonly (readonly [what: string, input: Input])[] = [
  ['nothing', {}],
  ['null as its body', { body: null }],
  ['a number as its body', { body: 42 }],
  ['a body of unknown properties', { body: { 'made-up': { 'made-up': [] } } }],
]

/** Whether every failure is an error of the SDK: one that programs can tell apart. */
export async function brandedErrors(subject: Subject): Promise<readonly string[]> {
  const findings: string[] = []
  for (const operation of subject.operations) {
    const made = await inputOf(subject, operation)
    if ('finding' in made) findings.push(made.finding)
    else findings.push(...(await badAnswerFindings(operation, made.value)))
    findings.push(...(await badInputFindings(operation)))
  }
  return findings
}

async function badAnswerFindings(operation: AnyOperation, input: Input): Promise<readonly string[]> {
  await using probe = await startProbe(badAnswers.map(({ answer }) => answer))
  const findings: string[] = []
  for (const { what } of badAnswers) {
    const asked = probe.sent.length
    const settled = await settledCall(probe, operation, input)
    findings.push(...unbranded(operation, settled, `answered with ${what}`))
    if (probe.sent.length === asked && findings.length === 0)
      return [
        `${operation.id} refuses the input that it was called with${reasonOf(settled)}. Give another: samples: { ${operation.id}: { … } }.`,
      ]
  }
  return findings
}

async function badInputFindings(operation: AnyOperation): Promise<readonly string[]> {
  await using probe = await startProbe(() => [404])
  const findings: string[] = []
  for (const [what, input] of badInputs)
    findings.push(...unbranded(operation, await settledCall(probe, operation, input), `called with ${what}`))
  return findings
}

function unbranded({ id }: AnyOperation, settled: Settled, when: string): readonly string[] {
  if (!('error' in settled) || settled.error instanceof CloudConnexaError) return []
  return [
    `${id} threw ${nameOf(settled.error)} where only errors of the SDK may be thrown (${when}). Make its models with \`defineModel\`.`,
  ]
}

function reasonOf(settled: Settled): string {
  return 'error' in settled && settled.error instanceof CloudConnexaError ? `: ${settled.error.message}` : ''
}
