import { expect, test } from 'vitest'
import { supplyChain } from '../../check/checks/supply-chain.ts'
import { folderWith } from './folder.ts'

const commit = '3d3c42e5aac5ba805825da76410c181273ba90b1'
const workflow = (action: string): string =>
  `on: push\npermissions: {}\njobs:\n  one:\n    steps:\n      - uses: ${action} # v1\n`
const lockfile = (resolution: string): string => `packages:\n\n  some@1.0.0:\n    resolution: ${resolution}\n`
const good = {
  '.github/workflows/check.yml': workflow(`actions/checkout@${commit}`),
  'pnpm-lock.yaml': lockfile('{integrity: sha512-AbC/+0==}'),
  'pnpm-workspace.yaml':
    "allowBuilds:\n  # why\n  keytar: true\n  '@some/thing': false\n\nminimumReleaseAge: 1440\n",
  'package.json': { private: true, devDependencies: { vitest: '5.1.1', other: 'npm:@real/name@1.2.3-rc.1' } },
  'packages/one/package.json': {
    dependencies: { got: '^16.1.0' },
    devDependencies: { '@cloudconnexa/core': 'workspace:^' },
    publishConfig: { provenance: true },
  },
  'node_modules/.pnpm/keytar@7.9.0/node_modules/keytar/package.json': { scripts: { install: 'node-gyp' } },
  'node_modules/.pnpm/@some+thing@1.0.0/node_modules/@some/thing/package.json': {
    scripts: { postinstall: 'x' },
  },
  'node_modules/.pnpm/plain@1.0.0/node_modules/plain/package.json': { scripts: { test: 'preinstall' } },
}

test('a repository in good order has no problems', () => {
  expect(supplyChain(folderWith(good))).toEqual({ problems: [], actions: 1, identities: 0, locked: 1 })
})

test.each([
  ['an action by tag', '.github/workflows/check.yml', workflow('actions/checkout@v7'), 'actions/checkout@v7'],
  ['an action without version', '.github/workflows/check.yml', workflow('some/action'), 'some/action'],
  [
    'a workflow with all permissions',
    '.github/workflows/check.yml',
    workflow(`actions/checkout@${commit}`).replace('permissions: {}\n', ''),
    'does not limit the permissions',
  ],
  [
    'tests in a job that can publish',
    '.github/workflows/check.yml',
    `permissions: {}\njobs:\n  one:\n    permissions:\n      id-token: write\n    steps:\n      - run: npm test\n`,
    'which runs another script',
  ],
  [
    'a tarball from anywhere',
    'pnpm-lock.yaml',
    lockfile('{tarball: https://example.com/some.tgz}'),
    'not from the registry: {tarball: https://example.com/some.tgz}',
  ],
  [
    'a git repository',
    'pnpm-lock.yaml',
    lockfile('{commit: abc, repo: https://example.com/some.git, type: git}'),
    'not from the registry',
  ],
  [
    'a checksum that is no longer safe',
    'pnpm-lock.yaml',
    lockfile('{integrity: sha1-AbC=}'),
    'not from the registry',
  ],
  [
    'a range for development',
    'packages/one/package.json',
    { devDependencies: { vitest: '^5.1.1' }, publishConfig: { provenance: true } },
    'wants vitest@^5.1.1, which is no exact version',
  ],
  [
    'a range in a private package',
    'package.json',
    { private: true, dependencies: { vitest: 'latest' } },
    'wants vitest@latest, which is no exact version',
  ],
  ['a package without provenance', 'packages/one/package.json', {}, 'published without provenance'],
  [
    'versions of today',
    'pnpm-workspace.yaml',
    good['pnpm-workspace.yaml'].replace('1440', '60'),
    'less than a day old',
  ],
  [
    'an install script that nobody has decided about',
    'node_modules/.pnpm/plain@1.0.0/node_modules/plain/package.json',
    { scripts: { preinstall: 'node evil.js' } },
    'plain has an install script',
  ],
  [
    'a native part that would be compiled',
    'node_modules/.pnpm/plain@1.0.0/node_modules/plain/binding.gyp',
    '{}',
    'plain has an install script',
  ],
])('%s is found', (_, path, content, problem) => {
  const { problems } = supplyChain(folderWith({ ...good, [path]: content }))
  expect(problems).toEqual([expect.stringContaining(problem)])
})
