import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { type Emulator, startEmulator, VirtualClock } from '../../src/index.ts'
import { requestToken } from '../support/api-client.ts'
import { send, type WireResponse } from './client.ts'
import { describeMismatch, type Operation, operations } from './document.ts'
import { choose, Pick } from './picks.ts'
import { expectDocumented, expectShape, isAccepted } from './properties.ts'
import { createInvalidRequests, createValidRequests, type RequestPlan } from './requests.ts'
import { inputs, isLong, report, seed } from './settings.ts'
import { restock } from './stock.ts'
import { noon } from './valid-values.ts'
import { removeNulls } from './violations.ts'

/** The results of one operation. */
interface Tally {
  readonly operation: Operation
  accepted: number
  /** Valid against the document, but rejected by a rule that the document does not know. */
  ruledOut: number
  rejected: number
}

const tallies: Tally[] = []

/** A client that sends planned requests to an emulator. */
class FuzzClient {
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
      const response = await send(this.#emulator.url, request)
      expect(isAccepted(response), `POST ${path}: ${response.text}`).toBe(true)
    })
  }

  async send(operation: Operation, plan: RequestPlan): Promise<WireResponse> {
    const { state, url } = this.#emulator
    const id = String(choose(plan.id, state))
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries(plan.query)) query.set(name, String(choose(value, state)))
    // Devices are found only under their user.
    const owner = state.devices.get(id)?.userId
    if (owner !== undefined && plan.query['userId'] instanceof Pick) query.set('userId', owner)
    const networkId = query.get('networkId') ?? state.ipServices.get(id)?.networkItemId
    const body = serializeBody(plan, choose(plan.body, state, networkId))
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

function serializeBody(plan: RequestPlan, body: unknown): string | undefined {
  if (body === undefined) return undefined
  if (typeof body === 'string' && (plan.raw === true || plan.contentType === 'text/plain')) return body
  return JSON.stringify(body)
}

async function startClient(): Promise<{ readonly emulator: Emulator; readonly client: FuzzClient }> {
  const clock = new VirtualClock({ start: noon })
  const emulator = await startEmulator({ seed: 'demo', rateLimit: 'off', cloudIdCreation: true, clock })
  const { access_token } = (await requestToken(emulator)).body
  return { emulator, client: new FuzzClient(emulator, `Bearer ${access_token}`) }
}

/** The suite itself must not treat a valid body as invalid. */
function expectInvalid(operation: Operation, { wrong, body, raw, contentType }: RequestPlan): void {
  if (wrong?.startsWith('body ') !== true || raw === true) return
  if (contentType !== operation.body?.type) return
  const schema = operation.body?.schema ?? {}
  expect(describeMismatch(schema, removeNulls(replacePicks(body))), wrong).toBeDefined()
}

/** Replaces every {@link Pick} by any id: they are all strings. */
function replacePicks(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_name, member: unknown) => (member instanceof Pick ? 'id' : member)),
  )
}

describe.each(operations)('$id', (operation) => {
  it(`keeps to the document with ${String(inputs)} inputs`, { timeout: 600_000 }, async () => {
    const { emulator, client } = await startClient()
    await using _closed = emulator
    const tally: Tally = { operation, accepted: 0, ruledOut: 0, rejected: 0 }
    tallies.push(tally)
    const invalid = createInvalidRequests(operation)
    const plans =
      invalid === undefined
        ? createValidRequests(operation)
        : fc.oneof(createValidRequests(operation), invalid)
    const property = fc.asyncProperty(plans, async (plan) => {
      await client.restock()
      const response = await client.send(operation, plan)
      expect(response.status, response.text).toBeLessThan(500)
      if (plan.wrong !== undefined) {
        expectInvalid(operation, plan)
        expect(isAccepted(response), `accepted in spite of ${plan.wrong}`).toBe(false)
        tally.rejected += 1
      } else if (isAccepted(response)) tally.accepted += 1
      else tally.ruledOut += 1
      if (isAccepted(response)) expectDocumented(operation, response)
      else expectShape(response)
    })
    await fc.assert(property, { numRuns: inputs, seed })
    const leastAccepted = (tally.accepted + tally.ruledOut) / 4
    expect(tally.accepted, 'valid inputs must be accepted often').toBeGreaterThanOrEqual(leastAccepted)
  })
})

afterAll(() => {
  const addUp = (read: (tally: Tally) => number): number =>
    tallies.reduce((total, each) => total + read(each), 0)
  const accepted = addUp((tally) => tally.accepted)
  const ruledOut = addUp((tally) => tally.ruledOut)
  const rejected = addUp((tally) => tally.rejected)
  report(
    `${String(tallies.length)} operations, ${String(accepted + ruledOut + rejected)} inputs${isLong ? ' (long run)' : ''}:`,
    `  valid: ${String(accepted)} accepted, ${String(ruledOut)} rejected by rules beyond the document`,
    `  invalid: ${String(rejected)} rejected, 0 accepted`,
  )
})
