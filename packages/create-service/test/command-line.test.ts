import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from './support/command-line-run.ts'
import { createTemporaryFolder } from './support/folders.ts'

function readManifest(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

describe('without a terminal', () => {
  it('writes a package with the defaults and says what to do next', async () => {
    const folder = createTemporaryFolder()
    const { exitCode, stdout, stderr } = await run(folder, ['print-queues'])
    expect([exitCode, stderr]).toEqual([0, ''])
    expect(stdout).toContain('cd print-queues\n  npm install\n  npm test')
    expect(stdout).toContain('client.printQueues')
    const written = join(folder, 'print-queues')
    expect(readManifest(written)).toMatchObject({ name: 'cloudconnexa-print-queues', version: '0.1.0' })
    expect(readdirSync(written).toSorted()).toEqual([
      '.gitignore',
      '.prettierrc.json',
      'CHANGELOG.md',
      'README.md',
      'package.json',
      'src',
      'test',
      'tsconfig.json',
      'tsdown.config.ts',
      'vitest.config.ts',
    ])
  })

  it('reads everything from options', async () => {
    const folder = createTemporaryFolder()
    const { exitCode } = await run(folder, [
      'my-section',
      '--directory',
      'somewhere/else',
      '--package-name',
      '@acme/section',
      '--resource',
      'widget',
      '--plural',
      'widgetry',
      '--path',
      '/inventory/widgets',
      '--description',
      'Says "hello".',
    ])
    expect(exitCode).toBe(0)
    const written = join(folder, 'somewhere', 'else')
    expect(readManifest(written)).toMatchObject({ name: '@acme/section', description: 'Says "hello".' })
    const service = readFileSync(join(written, 'src', 'my-section-service.ts'), 'utf8')
    expect(service).toContain('export class MySectionService')
    const operations = readFileSync(join(written, 'src', 'operations.ts'), 'utf8')
    expect(operations).toContain(`id: 'listWidgetry'`)
    expect(operations).toContain(`path: '/inventory/widgets/{id}'`)
  })

  it('requires a name and asks nothing', async () => {
    const folder = createTemporaryFolder()
    const { exitCode, stderr } = await run(folder, [])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('npm create @cloudconnexa/service print-queues')
    expect(readdirSync(folder)).toEqual([])
  })

  it('overwrites neither a folder nor a file', async () => {
    const folder = createTemporaryFolder()
    mkdirSync(join(folder, 'widgets'))
    writeFileSync(join(folder, 'widgets', 'notes.txt'), 'mine')
    writeFileSync(join(folder, 'gadgets'), 'mine')
    for (const name of ['widgets', 'gadgets']) {
      const { exitCode, stderr } = await run(folder, [name, '--yes'])
      expect(exitCode).toBe(2)
      expect(stderr).toContain(join(folder, name))
      expect(stderr).toContain('--directory')
    }
    expect(readdirSync(join(folder, 'widgets'))).toEqual(['notes.txt'])
    expect(readFileSync(join(folder, 'gadgets'), 'utf8')).toBe('mine')
  })

  it('accepts an empty folder, also the current one', async () => {
    const folder = createTemporaryFolder()
    const { exitCode, stdout } = await run(folder, ['widgets', '--directory', '.'])
    expect(exitCode).toBe(0)
    expect(stdout).not.toContain('cd ')
    expect(existsSync(join(folder, 'package.json'))).toBe(true)
  })

  it('exits with 1 if the disk cannot be written', async () => {
    const folder = createTemporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    const { exitCode, stderr } = await run(folder, ['widgets', '--directory', 'file/below'])
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^error: /)
  })

  it.each([
    [['Widgets'], 'lower-case words'],
    [['../widgets'], 'lower-case words'],
    [['class'], 'means something else'],
    [['limits'], 'client.limits'],
    [['widget-draft', '--resource', 'widget'], 'client.widgetDraft'],
    [['widgets', '--path', 'widgets'], '/print-queues'],
    [['widgets', '--path', '/widgets/{id}'], 'without parameters'],
    [['widgets', '--path', '/widgets/..'], 'The path'],
    [['widgets', '--package-name', 'Widgets'], 'npm'],
    [['widgets', '--description', 'ends */ here'], 'description'],
    [['widgets', '--colour', 'red'], '--colour'],
    [['widgets', 'gadgets'], 'too many arguments'],
  ])('refuses %j and says what is wrong', async (commandLine, complaint) => {
    const folder = createTemporaryFolder()
    const { exitCode, stderr } = await run(folder, commandLine)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(complaint)
    expect(readdirSync(folder)).toEqual([])
  })

  it('prints its help', async () => {
    const { exitCode, stdout } = await run(createTemporaryFolder(), ['--help'])
    expect(exitCode).toBe(0)
    for (const option of ['--directory', '--package-name', '--resource', '--path', '--yes', 'Exit codes']) {
      expect(stdout).toContain(option)
    }
  })
})

describe('at a terminal', () => {
  it('asks for missing options and proposes values', async () => {
    const folder = createTemporaryFolder()
    const { exitCode, stdout } = await run(folder, [], ['print-queues', '', '/printers/queues', ''])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('One of what it is about [print-queue]: ')
    expect(stdout).toContain('Path of the list below /api/v1 [/print-queues]: ')
    expect(stdout).toContain(
      'client.printQueues  list, create, get, update, patch, delete at /printers/queues',
    )
    expect(readManifest(join(folder, 'print-queues'))).toMatchObject({ name: 'cloudconnexa-print-queues' })
  })

  it('asks again after an invalid answer', async () => {
    const folder = createTemporaryFolder()
    const { exitCode, stdout } = await run(folder, ['--path', '/queues'], ['', 'Print', 'queues', '', ''])
    expect(exitCode).toBe(0)
    expect(stdout.match(/Name of the service/g)).toHaveLength(3)
    expect(stdout).toContain('The name "Print" cannot be used.')
    expect(stdout).not.toContain('Path of the list')
  })

  it('asks nothing with --yes', async () => {
    const { exitCode, stdout } = await run(createTemporaryFolder(), ['widgets', '--yes'], [])
    expect(exitCode).toBe(0)
    expect(stdout).not.toContain('?')
    expect(stdout).not.toContain('[')
  })

  it('writes nothing if the input ends', async () => {
    const folder = createTemporaryFolder()
    const { exitCode, stderr } = await run(folder, [], ['print-queues', ''])
    expect([exitCode, stderr]).toEqual([130, '\nNothing was written.\n'])
    expect(readdirSync(folder)).toEqual([])
  })
})
