import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { generate } from '../../generate/generate.ts'
import { copyPackages } from './repository-copy.ts'
import { root } from './workspace.ts'

const specFolder = join(root, 'spec')

/** A repository with two services, whose entries still name all of them. */
function createSmallRepository(): string {
  const folder = copyPackages('core', 'client', 'networks', 'regions')
  for (const name of ['README.md', 'tsconfig.json']) cpSync(join(root, name), join(folder, name))
  return folder
}

function run(folder: string, mode: 'write' | 'check'): ReturnType<typeof generate> {
  return generate({ specFolder, packagesFolder: join(folder, 'packages'), mode })
}

function readText(...path: readonly [string, ...string[]]): string {
  return readFileSync(join(...path), 'utf8')
}

it('names the services that are there, and no others, in every place', async () => {
  const folder = createSmallRepository()
  const places = [
    'packages/client/src/every-service.gen.ts',
    'packages/client/src/namespaces.gen.ts',
    'packages/client/src/service-definitions.gen.ts',
    'packages/client/package.json',
    'packages/client/tsdown.config.ts',
    'packages/client/tsconfig.json',
    'tsconfig.json',
    'packages/client/README.md',
    'README.md',
  ]
  const { problems } = await run(folder, 'check')
  expect(problems.filter((problem) => !problem.includes('is stale'))).toEqual(
    places.map((path) => `${join(folder, path)} differs from what npm run generate writes`),
  )

  const { changes } = await run(folder, 'write')
  expect(changes.filter((path) => !path.includes(join('src', 'services')))).toEqual(
    places.map((path) => join(folder, path)),
  )
  expect(readdirSync(join(folder, 'packages/client/src/services'))).toEqual([
    'networks.gen.ts',
    'regions.gen.ts',
  ])
  expect((await run(folder, 'check')).problems).toEqual([])
  for (const path of places) {
    const text = readText(folder, path)
    expect(text, path).toMatch(/networks/)
    expect(text, path).toMatch(/regions/)
    expect(text, path).not.toMatch(/packages\/users|@cloudconnexa\/users|\.\.\/users/)
  }
})

it('leaves everything else in those places alone', async () => {
  const folder = createSmallRepository()
  const before = JSON.parse(readText(folder, 'packages/client/package.json')) as Record<string, unknown>
  await run(folder, 'write')
  const after = JSON.parse(readText(folder, 'packages/client/package.json')) as Record<string, unknown>
  const builtEntry = (name: string): object => ({
    types: `./dist/${name}.d.ts`,
    default: `./dist/${name}.js`,
  })
  expect(after).toEqual({
    ...before,
    exports: {
      '.': { '@cloudconnexa/source': './src/index.ts', ...builtEntry('index') },
      './networks': {
        '@cloudconnexa/source': './src/services/networks.gen.ts',
        ...builtEntry('services/networks'),
      },
      './regions': {
        '@cloudconnexa/source': './src/services/regions.gen.ts',
        ...builtEntry('services/regions'),
      },
      './package.json': './package.json',
    },
    publishConfig: {
      access: 'public',
      provenance: true,
      exports: {
        '.': builtEntry('index'),
        './networks': builtEntry('services/networks'),
        './regions': builtEntry('services/regions'),
        './package.json': './package.json',
      },
    },
    dependencies: {
      '@cloudconnexa/auth': 'workspace:^',
      '@cloudconnexa/core': 'workspace:^',
      '@cloudconnexa/errors': 'workspace:^',
      '@cloudconnexa/networks': 'workspace:^',
      '@cloudconnexa/regions': 'workspace:^',
      zod: '^4.6.7',
    },
  })
  const withoutTable = (text: string): string => text.replace(/<!-- services[\s\S]*\/services -->/, '')
  expect(withoutTable(readText(folder, 'README.md'))).toBe(withoutTable(readText(root, 'README.md')))
})

it('says where the table of services has no place', async () => {
  const folder = createSmallRepository()
  const readme = join(folder, 'README.md')
  writeFileSync(readme, '# No table here\n')
  expect((await run(folder, 'check')).problems).toContain(
    `${readme} has no place for the table of services: <!-- services: … --> and <!-- /services -->`,
  )
  await run(folder, 'write')
  expect(readFileSync(readme, 'utf8')).toBe('# No table here\n')
})

it('refuses a service that exports values with a star, of which no subpath can say the names', async () => {
  const folder = createSmallRepository()
  const index = join(folder, 'packages/regions/src/index.ts')
  writeFileSync(index, `${readText(index)}export * from './regions-service.ts'\n`)
  await expect(run(folder, 'check')).rejects.toThrow('exports values with a star: name them.')
})
