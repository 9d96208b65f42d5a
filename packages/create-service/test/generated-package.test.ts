import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { features } from '../src/features.ts'
import { run } from './support/command-line-run.ts'
import { createFolderWithDependencies, root, createTemporaryFolder } from './support/folders.ts'

// Names of every length, because formatting depends on it; the second is also awkward in what it means.
const services = [
  ['dns', '--resource', 'row'],
  ['print-queues', '--path', '/printers/queues', '--with', 'all'],
  ['operations', '--resource', 'operation', '--path', '/a'],
  [
    'extraordinarily-long-section-names',
    '--resource',
    'unbelievably-verbose-item',
    '--path',
    '/extraordinarily/long/section/names',
    '--package-name',
    '@somebody-with-a-long-name/extraordinarily-long-section-names',
  ],
] as const

async function generate([name, ...options]: readonly [string, ...string[]]): Promise<string> {
  const folder = createFolderWithDependencies()
  expect(await run(folder, [name, ...options, '--directory', 'package'])).toMatchObject({ exitCode: 0 })
  return join(folder, 'package')
}

function runTool(folder: string, name: string, commandLine: readonly string[]) {
  const program = join(root, 'node_modules', '.bin', name)
  const { status, stdout, stderr } = spawnSync(program, commandLine, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  return { status, output: stdout + stderr }
}

describe.each(services.map((commandLine) => [commandLine[0], commandLine] as const))(
  '%s',
  (_, commandLine) => {
    it('type-checks', { timeout: 60_000 }, async () => {
      expect(runTool(await generate(commandLine), 'tsc', [])).toEqual({ status: 0, output: '' })
    })

    it('is formatted', async () => {
      expect(runTool(await generate(commandLine), 'prettier', ['--check', '.'])).toMatchObject({ status: 0 })
    })

    it('breaks no rule of this repository', { timeout: 60_000 }, async () => {
      const folder = await generate(commandLine)
      const plain = /Found 0 warnings and 0 errors[\s\S]* on 20 files/
      const allFeatures = /Found 0 warnings and 0 errors[\s\S]* on 52 files/
      const { status, output } = runTool(folder, 'oxlint', [
        '--type-aware',
        '--config',
        buildRules(folder),
        '.',
      ])
      expect(output).toMatch(commandLine[0] === 'print-queues' ? allFeatures : plain)
      expect(status).toBe(0)
    })
  },
)

it('shows a call of every method in its comment', async () => {
  const folder = await generate(['printers'])
  const service = readFileSync(join(folder, 'src', 'printers-service.ts'), 'utf8')
  const methods = service.match(/^  \w+\(/gm)?.filter((line) => !line.includes('constructor')) ?? []
  expect(methods).toHaveLength(7)
  expect(service.match(/@example\n   \* ```ts\n   \* .*client\.printers\./g)).toHaveLength(methods.length)
})

it('passes its own tests against the emulator', { timeout: 60_000 }, async () => {
  const folder = await generate(['print-queues', '--path', '/printers/queues'])
  const { status, output } = runTool(folder, 'vitest', ['run', 'test/print-queues.test.ts'])
  expect(output).toMatch(/Tests\s+7 passed \(7\)/)
  expect(status).toBe(0)
})

it('describes every method in a catalog, also those of features', async () => {
  const folder = await generate(['printers', '--with', 'all'])
  const service = readFileSync(join(folder, 'src', 'printers-service.ts'), 'utf8')
  const methods = [...service.matchAll(/^  (\w+)\(/gm)].flatMap(([, name = '']) =>
    name === 'constructor' ? [] : [`printers.${name}`],
  )
  for (const { property, methods: added } of Object.values(features))
    for (const [method] of added) methods.push(`printers.${property}.${method.replace(/\(.*/, '')}`)
  const program = `
    const { catalog } = await import(${JSON.stringify(join(folder, 'src', 'catalog.ts'))})
    const { allOperations } = await import(${JSON.stringify(join(folder, 'src', 'operations.ts'))})
    const { details } = await catalog.load()
    const paths = catalog.entries.map(({ path }) => path)
    const described = new Set(catalog.operations.map(({ id }) => id))
    const missing = allOperations.map(({ id }) => id).filter((id) => !described.has(id))
    console.log(JSON.stringify({ paths, missing, effects: catalog.operations.map(({ effect }) => effect), body: details['printers.create'].input.properties.body }))`
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@cloudconnexa/source', '--input-type=module', '--eval', program],
    { encoding: 'utf8', cwd: folder },
  )
  expect(stderr).toBe('')
  const { paths, missing, effects, body }: Readonly<Record<string, unknown>> = JSON.parse(stdout)
  expect(paths).toEqual(expect.arrayContaining(methods))
  expect(paths).toHaveLength(methods.length)
  expect(missing).toEqual([])
  expect(effects).toEqual(expect.arrayContaining(['read', 'write', 'destructive']))
  expect(body).toEqual({ $ref: '#/$defs/printerRequest' })
})

it('uses the versions of this repository', async () => {
  const folder = createTemporaryFolder()
  await run(folder, ['widgets'])
  const generated = readDevDependencies(join(folder, 'widgets'))
  const ours = readDevDependencies(root)
  for (const name of ['@types/node', 'tsdown', 'typescript', 'vitest', 'zod']) {
    expect(generated[name], name).toBe(ours[name])
  }
})

function readDevDependencies(folder: string): Readonly<Record<string, string>> {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>> // both manifests have them
  }
  return manifest.devDependencies
}

/** Our rules, without the folders of this repository that they leave out. */
function buildRules(folder: string): string {
  const rules: object = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8'))
  const path = join(folder, '..', 'rules.json')
  writeFileSync(path, JSON.stringify({ ...rules, $schema: undefined, ignorePatterns: [] }))
  return path
}
