import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { type Emulator, startEmulator, VirtualClock } from '../../src/index.ts'
import { requestToken } from '../support/api-client.ts'
import { send, type WireAnswer } from './client.ts'
import { complaints, type Operation, operations } from './document.ts'
import { chosen, Pick } from './picks.ts'
import { expectDocumented, expectShape, isAccepted } from './properties.ts'
import { invalidRequests, type RequestPlan, validRequests } from './requests.ts'
import { inputs, isLong, report, seed } from './settings.ts'
import { restock } from './stock.ts'
import { noon } from './valid-values.ts'
import { withoutNulls } from './violations.ts'

/** What became of the inputs of one operation. */
interface Tally {
  readonly operation: Operation
  accepted: number
  /** Valid against the document, but refused by a rule that the document does not know. */
  ruledOut: number
  refused: number
}

const tallies: Tally[] = []

/** An emulator, and a caller that sends what is planned. */
class Caller {
  readonly #emulator: Emulator
  readonly #authorization: string

  constructor(emulator: Emulator, authorization: string) {
    this.#emulator = emulator
    this.#authorization = authorization
  }

  async restock(): Promise<void> {
    await restock(this.#emulator.state, async (path, body) => {
      const headers = { authorization: this.#authorization, 'content-type': 'application/json' }
      const request = { method: 'POST', path: `/api/v1${path}`, headers, body: JSON.stringify(body) }
      const answer = await send(this.#emulator.url, request)
      expect(isAccepted(answer), `POST ${path}: ${answer.text}`).toBe(true)
    })
  }

  async send(operation: Operation, plan: RequestPlan): Promise<WireAnswer> {
    const { state, url } = this.#emulator
    const id = String(chosen(plan.id, state))
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries(plan.query)) query.set(name, String(chosen(value, state)))
    // Devices are found below their user only.
    const owner = state.devices.get(id)?.userId
    if (owner !== undefined && plan.query['userId'] instanceof Pick) query.set('userId', owner)
    const networkId = query.get('networkId') ?? state.ipServices.get(id)?.networkItemId
    const body = bodyText(plan, chosen(plan.body, state, networkId))
    const type = plan.contentType === undefined ? {} : { 'content-type': plan.contentType }
    const credentials = operation.section === 'OAuth' ? {} : { authorization: this.#authorization }
    return send(url, {
      method: operation.method,
      path: `${operation.path.replace(/\{\w+\}/, id)}?${query.toString()}`,
      headers: { ...credentials, ...type },
      ...(body === undefined ? {} : { body }),
    })
  }
}

function bodyText(plan: RequestPlan, body: unknown): string | undefined {
  if (body === undefined) return undefined
  if (typeof body === 'string' && (plan.raw === true || plan.contentType === 'text/plain')) return body
  return JSON.stringify(body)
}

async function startCaller(): Promise<{ readonly emulator: Emulator; readonly caller: Caller }> {
  const clock = new VirtualClock({ start: noon })
  const emulator = await startEmulator({ seed: 'demo', rateLimit: 'off', cloudIdCreation: true, clock })
  const { access_token } = (await requestToken(emulator)).body
  return { emulator, caller: new Caller(emulator, `Bearer ${access_token}`) }
}

/** The suite itself must not take a valid body for an invalid one. */
function expectInvalid(operation: Operation, { wrong, body, raw, contentType }: RequestPlan): void {
  if (wrong?.startsWith('body ') !== true || raw === true) return
  if (contentType !== operation.body?.type) return
  const schema = operation.body?.schema ?? {}
  expect(complaints(schema, withoutNulls(chosenAnyhow(body))), wrong).toBeDefined()
}

/** Ids are texts, whichever they are. */
function chosenAnyhow(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_name, member: unknown) => (member instanceof Pick ? 'id' : member)),
  )
}

describe.each(operations)('$id', (operation) => {
  it(`keeps to the document with ${String(inputs)} inputs`, { timeout: 600_000 }, async () => {
    const { emulator, caller } = await startCaller()
    await using _closed = emulator
    const tally: Tally = { operation, accepted: 0, ruledOut: 0, refused: 0 }
    tallies.push(tally)
    const invalid = invalidRequests(operation)
    const plans =
      invalid === undefined ? validRequests(operation) : fc.oneof(validRequests(operation), invalid)
    const property = fc.asyncProperty(plans, async (plan) => {
      await caller.restock()
      const answer = await caller.send(operation, plan)
      expect(answer.status, answer.text).toBeLessThan(500)
      if (plan.wrong !== undefined) {
        expectInvalid(operation, plan)
        expect(isAccepted(answer), `accepted in spite of ${plan.wrong}`).toBe(false)
        tally.refused += 1
      } else if (isAccepted(answer)) tally.accepted += 1
      else tally.ruledOut += 1
      if (isAccepted(answer)) expectDocumented(operation, answer)
      else expectShape(answer)
    })
    await fc.assert(property, { numRuns: inputs, seed })
    const leastAccepted = (tally.accepted + tally.ruledOut) / 4
    expect(tally.accepted, 'valid inputs have to be accepted often').toBeGreaterThanOrEqual(leastAccepted)
  })
})

afterAll(() => {
  const sum = (read: (tally: Tally) => number): number =>
    tallies.reduce((total, each) => total + read(each), 0)
  const accepted = sum((tally) => tally.accepted)
  const ruledOut = sum((tally) => tally.ruledOut)
  const refused = sum((tally) => tally.refused)
  report(
    `${String(tallies.length)} operations, ${String(accepted + ruledOut + refused)} inputs${isLong ? ' (long run)' : ''}:`,
    `  valid: ${String(accepted)} accepted, ${String(ruledOut)} refused by rules beyond the document`,
    `  invalid: ${String(refused)} refused, 0 accepted`,
  )
})
