import { ResponseValidationError } from '@cloudconnexa/errors'
import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { ClientOptions } from '../../src/index.ts'
import { type LazyModel, type Operation, operations } from '../../src/service.ts'
import { createTestClient, type ThingsClient } from '../support/create-test-client.ts'
import { catchFailure, catchRejection } from '../support/catch-failure.ts'
import { createRecordingLogger, type LogLine } from '../support/create-recording-logger.ts'

interface Item {
  readonly id: string
}
interface Page {
  readonly content: readonly Item[]
}

const schema = z.looseObject({ content: z.array(z.looseObject({ id: z.string() })) })
const good = { content: [{ id: '1' }, { id: '2' }] }
const bad = { content: [{ id: '1' }, { id: 2 }, { id: 3 }] }

/** A service whose model has a check, and notes in which order things happen. */
interface Checked extends ThingsClient {
  readonly clock: VirtualClock
  readonly events: string[]
  readonly getPage: Operation<object, Page>
  readonly getWarnings: () => readonly LogLine[]
  body: unknown
}

function isPage(value: unknown): value is Page {
  return schema.safeParse(value).success
}

function createChecked(
  settings: Partial<ClientOptions> = {},
  { check = isPage, ...changes }: Partial<LazyModel<Page>> = {},
  load: () => Promise<void> = () => Promise.resolve(),
): Checked {
  const clock = new VirtualClock()
  const logger = createRecordingLogger()
  const events: string[] = []
  const page: LazyModel<Page> = {
    name: 'Page',
    kind: 'response',
    check: (value): value is Page => {
      events.push('checked')
      return check(value)
    },
    explain: async () => ({
      safeParse: (value) => {
        events.push('explained')
        return schema.safeParse(value)
      },
    }),
    ...changes,
  }
  const operation = operations(async () => {
    events.push('loading')
    await load()
    return { page }
  })
  const checked: Checked = {
    ...createTestClient('http://service.test', {
      clock,
      logger,
      validate: 'warn',
      transport: {
        send: async () => {
          events.push('sent')
          return { status: 200, headers: {}, body: JSON.stringify(checked.body) }
        },
      },
      ...settings,
    }),
    clock,
    events,
    getPage: operation({ id: 'getPage', method: 'GET', path: '/pages', response: 'page' }),
    getWarnings: () => logger.lines.filter(({ level }) => level === 'warn'),
    body: good,
  }
  return checked
}

async function waitForTurns(turns = 5): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

describe('a response whose model has a check', () => {
  it.each(['warn', 'throw'] as const)(
    'is checked whole before it is handed out, and needs no schema when it is good: %s',
    async (validate) => {
      await using own = createChecked({ validate })
      for (let call = 0; call < 2; call += 1) {
        expect(await own.context.execute(own.getPage, {})).toEqual(good)
        own.events.push('handed out')
      }
      await waitForTurns()
      const again = ['sent', 'checked', 'handed out']
      expect(own.events).toEqual(['loading', ...again, ...again])
      expect(own.getWarnings()).toEqual([])
    },
  )

  it('is explained after it was handed out when it is not, with a place in any item', async () => {
    await using own = createChecked()
    own.body = bad
    expect(await own.context.execute(own.getPage, {})).toEqual(bad)
    expect(own.events).toEqual(['loading', 'sent', 'checked'])
    await waitForTurns()
    expect(own.events.at(-1)).toBe('explained')
    expect(own.getWarnings()).toMatchObject([
      {
        message: 'a response differs from its documentation',
        fields: { operation: 'getPage', path: 'content[1].id' },
      },
    ])
  })

  it('is explained once a minute, whatever the wall clock says', async () => {
    await using own = createChecked()
    const explain = async (body: unknown): Promise<number> => {
      own.body = body
      await own.context.execute(own.getPage, {})
      await waitForTurns()
      return own.events.filter((event) => event === 'explained').length
    }
    expect(await explain(bad)).toBe(1)
    expect(await explain({})).toBe(1)
    own.clock.setWallTime(own.clock.now() + 3_600_000)
    await own.clock.advance(59_999)
    expect(await explain({})).toBe(1)
    await own.clock.advance(1)
    expect(await explain({})).toBe(2)
    expect(own.getWarnings().map(({ fields }) => fields['path'])).toEqual(['content[1].id', 'content'])
  })

  it('is explained apart from those of other operations', async () => {
    await using own = createChecked()
    own.body = bad
    for (const id of ['getPage', 'getOtherPage']) await own.context.execute({ ...own.getPage, id }, {})
    await waitForTurns()
    expect(own.getWarnings().map(({ fields }) => fields['operation'])).toEqual(['getPage', 'getOtherPage'])
  })

  it('rejects in mode throw, with the paths that the schema finds', async () => {
    await using own = createChecked({ validate: 'throw' })
    own.body = bad
    const error = await catchFailure(own.context.execute(own.getPage, {}), ResponseValidationError)
    expect(error).toMatchObject({ code: 'RESPONSE_INVALID', operation: 'getPage' })
    expect(error.issues.map(({ path }) => path)).toEqual(['content[1].id', 'content[2].id'])
  })

  it('passes where the check refuses what the schema takes', async () => {
    const check = (value: unknown): value is Page => value === schema
    for (const validate of ['warn', 'throw'] as const) {
      await using own = createChecked({ validate }, { check })
      expect(await own.context.execute(own.getPage, {})).toEqual(good)
      await waitForTurns()
      expect(own.events).toContain('explained')
      expect(own.getWarnings()).toEqual([])
    }
  })

  it('is handed out by default when its check throws and its schema is away', async () => {
    const fail = (value: unknown): value is Page => {
      throw new Error(`broken by ${typeof value}`)
    }
    await using own = createChecked({}, { check: fail, explain: () => Promise.reject(new Error('away')) })
    for (let call = 0; call < 3; call += 1) expect(await own.context.execute(own.getPage, {})).toEqual(good)
    await waitForTurns()
    expect(own.getWarnings()).toEqual([
      { level: 'warn', message: 'a response could not be checked', fields: { operation: 'getPage' } },
    ])
  })
})

describe('models that are not loaded yet', () => {
  it('are loaded while the request is on its way', async () => {
    await using own = createChecked()
    await own.context.execute(own.getPage, {})
    expect(own.events.slice(0, 2)).toEqual(['loading', 'sent'])
  })

  it('are not loaded with validation off', async () => {
    await using own = createChecked({ validate: 'off' })
    await own.context.execute(own.getPage, {})
    expect(own.events).toEqual(['sent'])
  })

  it('hold a call back only until it is aborted', async () => {
    const abort = new AbortController()
    await using own = createChecked({}, {}, () => new Promise(() => undefined))
    const call = own.context.execute(own.getPage, {}, { signal: abort.signal })
    await waitForTurns(20)
    expect(own.events).toEqual(['loading', 'sent'])
    abort.abort(new Error('enough'))
    expect(await catchRejection(call)).toBe(abort.signal.reason)
  })

  it('and cannot be loaded are no reason to reject by default, and are reported once a minute', async () => {
    await using own = createChecked({}, {}, () => Promise.reject(new Error('away')))
    for (let call = 0; call < 3; call += 1) expect(await own.context.execute(own.getPage, {})).toEqual(good)
    expect(own.getWarnings()).toMatchObject([{ message: 'a response could not be checked' }])
    await own.clock.advance(60_000)
    await own.context.execute(own.getPage, {})
    expect(own.getWarnings()).toHaveLength(2)
  })
})
