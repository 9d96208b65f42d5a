import { expect, it } from 'vitest'
import { checkSupplyChain } from '../../check/supply-chain/check-supply-chain.ts'
import { checkWorkflows } from '../../check/supply-chain/check-workflows.ts'
import { createFolder } from '../support/create-folder.ts'

const createLockfile = (resolution: string): string =>
  `packages:\n\n  some@1.0.0:\n    resolution: ${resolution}\n`
const good = {
  '.github/workflows/check.yml': 'on: push\npermissions: {}\njobs: {}\n',
  'pnpm-lock.yaml': createLockfile('{integrity: sha512-AbC/+0==}'),
  'pnpm-workspace.yaml': 'strictDepBuilds: true\nblockExoticSubdeps: true\nminimumReleaseAge: 1440 # a day\n',
  'package.json': { private: true, devDependencies: { vitest: '5.1.1', other: 'npm:@real/name@1.2.3-rc.1' } },
  'packages/one/package.json': {
    dependencies: { got: '^16.1.0' },
    devDependencies: { '@cloudconnexa/core': 'workspace:^' },
    publishConfig: { provenance: true },
  },
}

it('finds nothing in a repository in good order', () => {
  expect(checkSupplyChain(createFolder(good))).toEqual({
    state: 'passed',
    note: '2 manifests, 0 jobs with an identity token',
  })
})

it.each([
  [
    'tests in a job that can publish',
    '.github/workflows/check.yml',
    `permissions: {}\njobs:\n  one:\n    permissions:\n      id-token: write\n    steps:\n      - run: npm test\n`,
    'which runs another script',
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
    'install scripts that nobody has decided about',
    'pnpm-workspace.yaml',
    good['pnpm-workspace.yaml'].replace('strictDepBuilds: true', 'strictDepBuilds: false'),
    'does not set strictDepBuilds to true',
  ],
  [
    'packages from anywhere',
    'pnpm-workspace.yaml',
    good['pnpm-workspace.yaml'].replace('blockExoticSubdeps: true', ''),
    'does not set blockExoticSubdeps to true',
  ],
  [
    'a tarball from anywhere',
    'pnpm-lock.yaml',
    createLockfile('{tarball: https://example.com/some.tgz}'),
    'holds some@1.0.0, which is not from the registry',
  ],
  [
    'a git repository',
    'pnpm-lock.yaml',
    createLockfile('{commit: abc, repo: https://example.com/some.git, type: git}'),
    'not from the registry',
  ],
  [
    'a checksum that is no longer safe',
    'pnpm-lock.yaml',
    createLockfile('{integrity: sha1-AbC=}'),
    'not from the registry',
  ],
  [
    'install scripts of all packages',
    'pnpm-workspace.yaml',
    `${good['pnpm-workspace.yaml']}dangerouslyAllowAllBuilds: true\n`,
    'runs every install script',
  ],
])('finds %s', (_, path, content, problem) => {
  const { state, output } = checkSupplyChain(createFolder({ ...good, [path]: content }))
  expect(state).toBe('failed')
  expect(output).toContain(problem)
})

it('skips the workflows where zizmor is not installed, unless it is required', async () => {
  const missing = { program: 'zizmor-that-is-not-installed' }
  expect(await checkWorkflows({ ...missing, isRequired: false })).toMatchObject({ state: 'skipped' })
  expect(await checkWorkflows({ ...missing, isRequired: true })).toMatchObject({ state: 'failed' })
})
