import { format, inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type * as SecretModule from '../../src/secrets/secret.ts'
import { ResponseValidationError, ValidationError } from '@cloudconnexa/errors'
import { isSecret, reveal, Secret } from '../../src/index.ts'
import { defineModel } from '../../src/model.ts'

const canary = 'canary-5f3a'

describe('a secret', () => {
  const secret = new Secret(canary)
  // As a caller without type checks writes it into a text.
  const taken = secret as unknown as string

  it.each<[string, () => string]>([
    ['String', () => String(secret)],
    ['a template', () => `no ${taken}`],
    ['concatenation', () => 'no '.concat(taken)],
    ['JSON', () => JSON.stringify({ secret, list: [secret] })],
    ['inspect', () => inspect({ secret }, { depth: 9, showHidden: true })],
    [
      'inspect without its own form',
      () => inspect(secret, { customInspect: false, showHidden: true, getters: true }),
    ],
    ['format', () => format('%s %o %O %j %d', secret, secret, secret, secret, secret)],
    ['a structured clone', () => inspect(structuredClone({ secret }), { showHidden: true })],
    [
      'its keys',
      () => JSON.stringify([Object.keys(secret), Object.entries(secret), Reflect.ownKeys(secret)]),
    ],
    ['a copy of its properties', () => inspect(Object.assign({}, secret))],
    ['an error that holds it', () => inspect(new Error(`no ${taken}`, { cause: secret }))],
  ])('is not shown by %s', (_, show) => {
    expect(show()).not.toContain(canary)
  })

  it('shows that it is one', () => {
    expect(String(secret)).toBe('[secret]')
    expect(JSON.stringify({ secret })).toBe('{"secret":"[secret]"}')
    expect(inspect([secret])).toBe('[ [secret] ]')
  })

  it('is read by reveal alone, which takes plain text too', () => {
    expect(secret.reveal()).toBe(canary)
    expect(reveal(secret)).toBe(canary)
    expect(reveal('plain')).toBe('plain')
  })

  it('is known as one if another copy of the package has made it', async () => {
    const copyAddress = '../../src/secrets/secret.ts?copy'
    const copy: typeof SecretModule = await import(copyAddress)
    const foreign = new copy.Secret(canary)
    expect(foreign).not.toBeInstanceOf(Secret)
    expect(isSecret(foreign)).toBe(true)
    expect(model.serialize({ name: 'n', key: foreign })).toBe(`{"name":"n","key":"${canary}"}`)
  })

  it.each([null, undefined, 'text', 5, {}, { reveal: () => canary }, () => canary])(
    'nothing else is one: %j',
    (value) => {
      expect(isSecret(value)).toBe(false)
    },
  )
})

interface Request {
  readonly name: string
  readonly key?: string | { reveal(): string }
  readonly items?: readonly { readonly port: number }[]
}

const schema = z.strictObject({
  name: z.string(),
  key: z.union([z.string(), z.custom(isSecret)]).exactOptional(),
  items: z.array(z.strictObject({ port: z.int() })).exactOptional(),
})
const model = defineModel<Request>({ name: 'Request', kind: 'request', schema })

describe('a model', () => {
  it('returns the same object', () => {
    const value = { name: 'n' }
    expect(model.parse(value)).toBe(value)
    expect(model).toMatchObject({ name: 'Request', kind: 'request' })
  })

  it('writes secrets in clear, at any depth, and changes nothing', () => {
    const value = { name: 'n', key: new Secret(canary), items: [{ port: 1, deep: [new Secret('x')] }] }
    expect(model.serialize(value)).toBe(`{"name":"n","key":"${canary}","items":[{"port":1,"deep":["x"]}]}`)
    expect(isSecret(value.key)).toBe(true)
  })

  it('throws a ValidationError for a request, with the paths of all findings', () => {
    const wrong = { name: 5, items: [{ port: 1 }, { port: 'x' }], odd: 1 }
    expect(() => model.parse(wrong)).toThrow(ValidationError)
    try {
      model.parse(wrong)
    } catch (error) {
      expect(error).toMatchObject({ code: 'REQUEST_INVALID', origin: 'client', outcome: 'not-sent' })
      expect(error instanceof ValidationError && error.issues.map(({ path }) => path)).toEqual([
        'name',
        'items[1].port',
        '',
      ])
      expect(error instanceof ValidationError && error.message).toContain('items[1].port: ')
    }
  })

  it('throws a ResponseValidationError for a response, names three findings and counts the others', () => {
    const response = defineModel({ name: 'Response', kind: 'response', schema: z.array(z.string()) })
    expect(() => response.parse([1, 2, 3, 4, 5])).toThrow(ResponseValidationError)
    expect(() => response.parse([1, 2, 3, 4, 5])).toThrow(/\[0\]: .*\[1\]: .*\[2\]: .*and 2 more/)
  })

  it('quotes nothing of a value that does not fit', () => {
    for (const wrong of [{ name: 'n', key: { token: canary } }, { name: { secret: canary } }, canary]) {
      try {
        model.parse(wrong)
      } catch (error) {
        expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(canary)
        continue
      }
      expect.fail('it was taken')
    }
  })
})
