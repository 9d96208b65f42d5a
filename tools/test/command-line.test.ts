import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCommand } from '../shared/run-command.ts'
import { root } from '../shared/repository.ts'

it.each([
  'bench/main.ts',
  'bench/trust/main.ts',
  'site/main.ts',
  'tools/check/main.ts',
  'tools/check-spec/main.ts',
  'tools/generate/main.ts',
  'tools/long-checks/main.ts',
  'tools/new-service/main.ts',
  'tools/simulate/main.ts',
  'tools/trust/main.ts',
  'tools/trust/chaos.ts',
  'tools/trust/soak.ts',
])('prints the usage of %s', async (program) => {
  const condition = '--conditions=@cloudconnexa/source'
  const { code, output } = await runCommand([
    process.execPath,
    condition,
    join(root, program),
    '--no-such-option',
  ])
  expect(output).toMatch(/^Unknown option '--no-such-option'.*\nUsage: (?:npm|node) \S/)
  expect(output).not.toMatch(/^ +at /m)
  expect(code).toBe(2)
})
