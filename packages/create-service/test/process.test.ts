import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createTemporaryFolder } from './support/folders.ts'

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))

it('runs as a process, asks nothing without a terminal and prints no colours', () => {
  const folder = createTemporaryFolder()
  const start = (commandLine: readonly string[], environment = {}) =>
    spawnSync(process.execPath, [cli, ...commandLine], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...environment },
    })
  const nameless = start([])
  expect([nameless.status, nameless.stdout]).toEqual([2, ''])
  const written = start(['widgets'])
  expect([written.status, written.stderr]).toEqual([0, ''])
  expect(written.stdout).not.toContain('\u001B')
  expect(start(['gadgets'], { FORCE_COLOR: '1' }).stdout).toContain('\u001B[1m')
  expect(start(['widgets']).status).toBe(2)
  expect(start(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})
