import { describe, expect, it } from 'vitest'
import { generate } from '../../generate/generate.ts'
import { documentFile } from '../../generate/spec/read-document.ts'
import { compareVerdicts } from '../../model-checks/compare-verdicts.ts'
import { loadModelPairs, type ModelPair } from '../../model-checks/model-pairs.ts'
import { copyAlteredSpec, schema } from '../generate/altered-spec.ts'
import { makePackages, temporaryFolder } from '../generate/workspace.ts'

/** Generates the model of a request whose schema has other properties than today's. */
async function generateRequest(
  properties: Readonly<Record<string, object>>,
  required: readonly string[] = [],
): Promise<ModelPair> {
  const specFolder = copyAlteredSpec(documentFile, [
    [schema('DeviceRequest', 'properties'), properties],
    [schema('DeviceRequest', 'required'), required],
  ])
  const packagesFolder = makePackages(temporaryFolder(), ['devices'])
  await generate({ specFolder, packagesFolder, mode: 'write', modelsOnly: true })
  const pairs = await loadModelPairs({ specFolder, packagesFolder, packageNames: ['devices'] })
  const pair = pairs.find(({ name }) => name === 'devices DeviceRequest')
  if (pair === undefined) throw new Error('The model is not there')
  return pair
}

const properties = {
  text: { type: 'string', minLength: 2, maxLength: 4 },
  short: { type: 'string', maxLength: 1 },
  part: { type: 'number', minimum: -1.5, maximum: 1.5 },
  count: { type: 'integer', minimum: 1, maximum: 3 },
  size: { type: 'integer', format: 'int64' },
  tags: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 2 },
  rows: { type: 'array', items: { type: 'array', items: { type: 'boolean' } } },
  lists: { type: 'object', additionalProperties: { type: 'array', items: {} } },
  map: { type: 'object', additionalProperties: true },
  anything: {},
} as const

describe('what the API document does not use in requests today', () => {
  it.each([
    ['optional', []],
    ['required', Object.keys(properties)],
  ])('is checked as its schema does, %s', async (_, required) => {
    const pair = await generateRequest(properties, required)
    expect(compareVerdicts(pair, { seed: 1, runs: 300 }).fitting).toBeGreaterThan(300)
  })

  it('stops the generator where it is a format that no check knows', async () => {
    await expect(generateRequest({ at: { type: 'string', format: 'date-time' } })).rejects.toThrow(
      'A request uses the format "date-time"; say in check-text.ts how it is checked.',
    )
  })
})
