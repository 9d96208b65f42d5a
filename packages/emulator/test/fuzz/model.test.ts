import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Emulator, startEmulator } from '../../src/index.ts'
import { requestToken } from '../support/api-client.ts'
import { send } from './client.ts'
import { Model, parents } from './model.ts'
import { commands, expectList, type Real, steps } from './model-commands.ts'
import { kinds, type ModelKind } from './model-kinds.ts'
import { isLong, report, seed } from './settings.ts'

const leastSteps = isLong ? 20_000 : 1500
const stepsAtOnce = 250

async function startReal(emulator: Emulator): Promise<Real> {
  const { access_token } = (await requestToken(emulator)).body
  const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' }
  return {
    async call(method, path, body) {
      const text = body === undefined ? {} : { body: JSON.stringify(body) }
      const response = await send(emulator.url, { method, path: `/api/v1${path}`, headers, ...text })
      const isJson = String(response.headers['content-type']).startsWith('application/json')
      return { status: response.status, body: isJson ? JSON.parse(response.text) : {} }
    },
  }
}

/** Expects that all lists are equal: the whole one, and that of each parent. */
async function expectAllLists(kind: ModelKind, model: Model, real: Real): Promise<void> {
  await expectList(kind, model, real)
  const parentKind = parents[kind.name]
  for (const { id } of parentKind ? model.all(parentKind) : []) await expectList(kind, model, real, id)
}

/** Reads what every Cloud ID has from the start. */
async function startModel(real: Real): Promise<Model> {
  const model = new Model()
  for (const kind of kinds) {
    const { body } = await real.call('GET', `${kind.name}?size=1000`)
    const content: unknown = body['content']
    if (!Array.isArray(content)) throw new Error(`${kind.name} is not a list`)
    const fixed = kind.name === '/access-groups' ? {} : ({ fixed: true } as const)
    for (const member of content)
      model.put(kind.name, { id: String(member.id), shown: kind.seen(member), ...fixed })
  }
  return model
}

it(
  `does what a simple model does, for ${String(leastSteps)} random steps`,
  { timeout: 600_000 },
  async () => {
    const property = fc.asyncProperty(
      fc.commands(commands, { maxCommands: stepsAtOnce, size: 'max' }),
      async (all) => {
        await using emulator = await startEmulator({ rateLimit: 'off' })
        const real = await startReal(emulator)
        const model = await startModel(real)
        await fc.asyncModelRun(() => ({ model, real }), all)
        for (const kind of kinds) await expectAllLists(kind, model, real)
      },
    )
    const count = (): number => [...steps.values()].reduce((sum, each) => sum + each, 0)
    for (let round = 0; count() < leastSteps; round += 1) {
      await fc.assert(property, { numRuns: 4, seed: seed + round })
    }
    expect(count()).toBeGreaterThanOrEqual(leastSteps)
    const words = [...steps].map(([word, times]) => `${String(times)} ${word}`)
    report(`${String(count())} steps of the model: ${words.join(', ')}; no divergence`)
  },
)
