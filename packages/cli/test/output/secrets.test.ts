import { Secret } from '@cloudconnexa/core'
import { describe, expect, it } from 'vitest'
import { maskSecrets } from '../../src/output/mask-secrets.ts'
import { outputFormats } from '../../src/session/global-flags.ts'
import { print } from '../support/print.ts'

const canary = 'canary-4711'
const connector = {
  name: 'office',
  ipSecConfig: { preSharedKey: new Secret(canary), peers: [new Secret(canary)] },
}

describe('secrets in results', () => {
  it.each(outputFormats)('are masked as %s', async (output) => {
    for (const result of [connector, [connector], new Secret(canary), [new Secret(canary)]]) {
      const { stdout, stderr } = await print(result, { flags: { output }, columns: 200 })
      expect(stdout).toContain('[secret]')
      expect(stdout + stderr).not.toContain(canary)
    }
  })

  it.each(outputFormats)('are printed with --reveal as %s', async (output) => {
    const { stdout } = await print([connector.ipSecConfig], { flags: { output, reveal: true } })
    expect(stdout).toContain(canary)
    expect(stdout).not.toContain('[secret]')
  })

  it('cannot be got at by a query', async () => {
    const { stdout } = await print([connector], { flags: { query: '[0].ipSecConfig.preSharedKey' } })
    expect(stdout).toBe('[secret]\n')
  })

  it('are one value: a note says how it is printed', async () => {
    expect(await print(new Secret(canary))).toMatchObject({
      stdout: '[secret]\n',
      stderr: 'It is a secret. Pass --reveal to print it.\n',
    })
    expect((await print(new Secret(canary), { flags: { reveal: true } })).stdout).toBe(`${canary}\n`)
  })
})

describe('maskSecrets', () => {
  const mask = (paths: readonly string[], value: unknown): unknown =>
    maskSecrets({ responseSecrets: paths }, value)

  it('masks values that came as they are, wherever the operation has secrets', () => {
    expect(mask([''], canary)).toBe('[secret]')
    expect(mask([''], null)).toBeNull()
    expect(mask(['a.b'], { a: { b: canary, c: 1 } })).toEqual({ a: { b: '[secret]', c: 1 } })
    expect(mask(['content[].a.b'], { content: [{ a: { b: canary } }, { a: null }, {}] })).toEqual({
      content: [{ a: { b: '[secret]' } }, { a: null }, {}],
    })
    expect(mask(['[].b'], [{ b: { deep: canary } }])).toEqual([{ b: '[secret]' }])
    expect(mask(['keys[]'], { keys: [canary, canary] })).toEqual({ keys: ['[secret]', '[secret]'] })
  })

  it('masks them in an array where one object was described', () => {
    expect(mask(['a.b'], [{ a: [{ b: canary }] }])).toEqual([{ a: [{ b: '[secret]' }] }])
  })

  it('leaves the value that it got as it is', () => {
    const value = { a: { b: canary } }
    mask(['a.b'], value)
    expect(value.a.b).toBe(canary)
  })
})
