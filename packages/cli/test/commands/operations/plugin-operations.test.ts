import type { Catalog, CatalogEntry } from '@cloudconnexa/catalog'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { describeOperation } from '../../../src/commands/operations/describe-operation.ts'
import { readEnvironment } from '../../support/environment.ts'
import { runSession } from '../../support/run-session.ts'

function createEntry(verb: string, argument: string): CatalogEntry {
  return {
    path: `things.${verb}`,
    package: 'things-for-cloudconnexa',
    kind: 'composite',
    summary: 'Does something with a thing.',
    effect: 'write',
    operations: [],
    arguments: [{ name: argument, type: 'object', in: 'method' }],
    parameters: [{ name: 'quiet', type: 'boolean', in: 'method' }],
    result: 'promise',
  }
}

const body = {
  type: 'object',
  required: ['timeout'],
  properties: {
    timeout: { type: 'integer' },
    size: { type: 'object', properties: { width: { type: 'integer' } } },
  },
}
const entries = [createEntry('build', 'plan'), createEntry('patch', 'changes')]
const catalog: Catalog = {
  service: 'things',
  package: 'things-for-cloudconnexa',
  summary: 'Things.',
  entries,
  operations: [],
  load: () =>
    Promise.resolve({
      schemas: {},
      details: Object.fromEntries(
        entries.map(({ path, arguments: [argument] }) => [
          path,
          {
            documentation: 'Does something.',
            input: {
              type: 'object',
              properties: { [argument?.name ?? '']: body, quiet: { type: 'boolean' } },
            },
          },
        ]),
      ),
    }),
}

describe('the operations of a plugin', () => {
  it('get a prefix for flags that mean something else already', async () => {
    const [build] = entries
    const { flags } = await describeOperation(build ?? expect.unreachable(), catalog)
    expect(Object.keys(flags)).toEqual(['input-timeout', 'size.width', 'input-quiet', 'data'])
  })

  it('have examples with names in place of values where the catalog has none', async () => {
    const [build, patch] = entries
    const [example] = (await describeOperation(build ?? expect.unreachable(), catalog)).examples
    expect(example?.line).toBe('things build --input-timeout <input-timeout>')
    const [change] = (await describeOperation(patch ?? expect.unreachable(), catalog)).examples
    expect(change?.line).toBe('things patch --set <property>=<value>')
  })

  it('change no property below another one where that could not be read first', async () => {
    await using emulator = await startEmulator()
    const [, patch] = entries
    const command = await describeOperation(patch ?? expect.unreachable(), catalog)
    const run = await command.load()
    const { exitCode, stderr } = await runSession(
      { typed: ['things', 'patch'] },
      { environment: readEnvironment(emulator) },
      async (session) => {
        await run(session, { flags: { set: ['size.width=3'] }, arguments: [] })
      },
    )
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 20 })
    expect(stderr).toContain('Pass the whole property by --data.')
    expect(emulator.requests.count()).toBe(0)
  })
})
