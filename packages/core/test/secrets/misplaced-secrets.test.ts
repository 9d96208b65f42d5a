import { inspect } from 'node:util'
import { ResponseValidationError } from '@cloudconnexa/errors'
import { describe, expect, it } from 'vitest'
import { isSecret } from '../../src/index.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { createRecordingLogger, type LogLine } from '../support/create-recording-logger.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { getProfile, getSecrets } from '../support/things-service.ts'

const misplaced = {
  name: 'n',
  key: 47_115,
  nested: { key: { deep: 'canary' } },
  list: [{ key: 'fine' }, { key: '' }, { key: ['canary'] }, { key: true }, { key: null }, {}],
  keys: ['fine', 47_115],
}
const issues = [
  { path: 'key', message: 'is a number where a secret belongs' },
  { path: 'nested.key', message: 'is an object where a secret belongs' },
  { path: 'list[1].key', message: 'is an empty string where a secret belongs' },
  { path: 'list[2].key', message: 'is an array where a secret belongs' },
  { path: 'list[3].key', message: 'is a boolean where a secret belongs' },
  { path: 'keys[1]', message: 'is a number where a secret belongs' },
]

async function waitForWarnings(lines: readonly LogLine[], count: number): Promise<readonly LogLine[]> {
  const find = (): readonly LogLine[] => lines.filter(({ level }) => level === 'warn')
  for (let turn = 0; turn < 1_000 && find().length < count; turn += 1)
    await new Promise((resolve) => setImmediate(resolve))
  return find()
}

describe('what stands in the place of a secret and cannot be one', () => {
  it('is an error with validation throw, which quotes nothing of it', async () => {
    await using server = await startScriptedServer([{ body: misplaced }])
    await using own = createTestClient(server.url, { validate: 'throw' })
    const call = own.context.execute(getSecrets, { id: '1' })
    const error = await catchFailure(call, ResponseValidationError)
    expect(error).toMatchObject({ code: 'RESPONSE_INVALID', operation: 'getSecrets', issues })
    expect(inspect(error, { depth: 8, showHidden: true }) + JSON.stringify(error)).not.toMatch(/canary|47115/)
  })

  it('is logged by default, each kind once, and is wrapped all the same', async () => {
    await using server = await startScriptedServer(() => ({ body: misplaced }))
    const logger = createRecordingLogger()
    await using own = createTestClient(server.url, { validate: 'warn', logger })
    for (let call = 0; call < 2; call += 1) {
      const response = await own.context.execute(getSecrets, { id: '1' })
      expect([response.key, response.nested.key, ...response.keys].every(isSecret)).toBe(true)
      expect(isSecret(response.list[1]?.key)).toBe(true)
    }
    const warnings = await waitForWarnings(logger.lines, issues.length)
    expect(warnings.map(({ fields }) => ({ path: fields['path'], message: fields['finding'] }))).toEqual(
      issues,
    )
    expect(inspect(logger.lines, { depth: 8 })).not.toMatch(/canary|47115/)
  })

  it('is nobody’s concern with validation off', async () => {
    await using server = await startScriptedServer([{ body: misplaced }])
    const logger = createRecordingLogger()
    await using own = createTestClient(server.url, { validate: 'off', logger })
    await own.context.execute(getSecrets, { id: '1' })
    expect(await waitForWarnings(logger.lines, 1)).toEqual([])
  })

  it('is found where the whole response is the secret', async () => {
    await using server = await startScriptedServer([
      { status: 200, body: ' ' },
      { status: 200, body: '' },
    ])
    await using own = createTestClient(server.url, { validate: 'throw' })
    expect((await own.context.execute(getProfile, { id: '1' }))?.reveal()).toBe(' ')
    const error = await catchFailure(own.context.execute(getProfile, { id: '1' }), ResponseValidationError)
    expect(error.issues).toEqual([{ path: '', message: 'is an empty string where a secret belongs' }])
  })
})
