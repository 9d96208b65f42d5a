import { Secret } from '@cloudconnexa/core'
import { describe, expect, it } from 'vitest'
import { outputFormats } from '../../src/output/output-format.ts'
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
    expect(await print(new Secret(canary), { columns: 80 })).toMatchObject({
      stdout: '[secret]\n',
      stderr: 'It is a secret. Pass --reveal to print it.\n',
    })
    expect((await print(new Secret(canary), { flags: { reveal: true } })).stdout).toBe(`${canary}\n`)
  })
})
