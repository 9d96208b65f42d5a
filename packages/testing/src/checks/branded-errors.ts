import { CloudConnexaError } from '@cloudconnexa/core'
import { badResponses } from '../samples/bad-responses.ts'
import { createSampleInput } from '../samples/sample-input.ts'
import { describeError, type Settled, settleCall, startProbe } from '../subject/probe.ts'
import type { AnyOperation, Input, Subject } from '../subject/subject.ts'

const badInputs: readonly (readonly [what: string, input: Input])[] = [
  ['nothing', {}],
  ['null as its body', { body: null }],
  ['a number as its body', { body: 42 }],
  ['a body of unknown properties', { body: { 'made-up': { 'made-up': [] } } }],
]

/** Checks that every failure is an error of the SDK, which programs can distinguish. */
export async function checkBrandedErrors(subject: Subject): Promise<readonly string[]> {
  const findings: string[] = []
  for (const operation of subject.operations) {
    const made = await createSampleInput(subject, operation)
    if ('finding' in made) findings.push(made.finding)
    else findings.push(...(await checkBadResponses(operation, made.value)))
    findings.push(...(await checkBadInputs(operation)))
  }
  return findings
}

async function checkBadResponses(operation: AnyOperation, input: Input): Promise<readonly string[]> {
  await using probe = await startProbe(badResponses.map(({ response }) => response))
  const findings: string[] = []
  for (const { what } of badResponses) {
    const sentBefore = probe.sent.length
    const settled = await settleCall(probe, operation, input)
    findings.push(...checkBrand(operation, settled, `the API responded with ${what}`))
    if (probe.sent.length === sentBefore && findings.length === 0)
      return [
        `${operation.id} refuses the sample input${formatReason(settled)}. Pass another: samples: { ${operation.id}: { … } }.`,
      ]
  }
  return findings
}

async function checkBadInputs(operation: AnyOperation): Promise<readonly string[]> {
  await using probe = await startProbe(() => [404])
  const findings: string[] = []
  for (const [what, input] of badInputs)
    findings.push(...checkBrand(operation, await settleCall(probe, operation, input), `called with ${what}`))
  return findings
}

function checkBrand({ id }: AnyOperation, settled: Settled, when: string): readonly string[] {
  if (!('error' in settled) || settled.error instanceof CloudConnexaError) return []
  return [
    `${id} threw ${describeError(settled.error)} where only errors of the SDK may be thrown (${when}). Let the schemas of its models return issues instead of throwing.`,
  ]
}

function formatReason(settled: Settled): string {
  return 'error' in settled && settled.error instanceof CloudConnexaError ? `: ${settled.error.message}` : ''
}
