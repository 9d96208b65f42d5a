import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { features } from '../src/features.ts'
import { run } from './support/command-line-run.ts'
import { createTemporaryFolder } from './support/folders.ts'

const readText = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8')

it('adds what was chosen: sub-services, contracts, types, tests and rows of the README', async () => {
  const folder = createTemporaryFolder()
  const { exitCode, stdout, stderr } = await run(folder, ['print-queues', '--with', 'waiting, cursor-list'])
  expect([exitCode, stderr]).toEqual([0, ''])
  expect(stdout).toContain('client.printQueues.events  list\n')
  expect(stdout).toContain('client.printQueues.reports  get, waitUntilReady\n')
  const written = join(folder, 'print-queues')
  expect(readdirSync(join(written, 'src')).filter((name) => !name.includes('.'))).toEqual([
    'events',
    'models',
    'reports',
    'schemas',
  ])
  expect(existsSync(join(written, 'test', 'events.test.ts'))).toBe(true)
  expect(readText(written, 'src', 'print-queues-service.ts')).toContain('readonly reports: ReportsService')
  expect(readText(written, 'src', 'operations.ts')).toContain('...eventsOperations,')
  expect(readText(written, 'src', 'index.ts')).toContain("from './reports/report.ts'")
  expect(readText(written, 'README.md')).toMatch(/`events.list\(id\)` +\| `listPrintQueueEvents`/)
})

it('adds nothing that was not chosen', async () => {
  const folder = createTemporaryFolder()
  await run(folder, ['print-queues'])
  const service = readText(folder, 'print-queues', 'src', 'print-queues-service.ts')
  for (const { property } of Object.values(features)) expect(service).not.toContain(`this.${property} =`)
})

it('refuses a feature that does not exist, names the others, and writes nothing', async () => {
  const folder = createTemporaryFolder()
  const { exitCode, stderr } = await run(folder, ['print-queues', '--with', 'waiting,cursors'])
  expect(exitCode).toBe(2)
  expect(stderr).toContain('"cursors"')
  expect(stderr).toContain(Object.keys(features).join(', '))
  expect(readdirSync(folder)).toEqual([])
})

it('describes every feature in its help', async () => {
  const { stdout } = await run(createTemporaryFolder(), ['--help'])
  for (const [name, { shows }] of Object.entries(features))
    expect(stdout).toContain(`${name.padEnd(11)}  ${shows}`)
})

it('shows a call of every method of every feature in its comment', async () => {
  const folder = createTemporaryFolder()
  await run(folder, ['print-queues', '--with', 'all'])
  for (const { property, methods } of Object.values(features)) {
    const text = readText(folder, 'print-queues', 'src', property, `${property}-service.ts`)
    for (const [method] of methods)
      expect(text).toContain(`client.printQueues.${property}.${method.replace(/\(.*/, '')}(`)
  }
})
