import { expect, test } from 'vitest'
import { changesetsCheck } from '../../check/checks/changesets.ts'
import { folderWith } from './folder.ts'

function workspace(configuration: object, changeset: string): string {
  return folderWith({
    'package.json': { name: 'root', private: true },
    'pnpm-workspace.yaml': 'packages:\n  - packages/*\n',
    'packages/core/package.json': { name: '@cloudconnexa/core', version: '0.1.0' },
    '.changeset/config.json': { baseBranch: 'main', ...configuration },
    '.changeset/brave-birds-sing.md': changeset,
  })
}

test('a changeset of a package that is there passes, without any git history', async () => {
  const folder = workspace({}, "---\n'@cloudconnexa/core': minor\n---\n\nBetter.\n")
  expect(await changesetsCheck(folder)).toEqual({ state: 'passed', note: '1 changesets, next release 0.2.0' })
})

test('a changeset of an unknown package fails', async () => {
  const folder = workspace({}, "---\n'@cloudconnexa/cors': minor\n---\n\nBetter.\n")
  expect(await changesetsCheck(folder)).toEqual({
    state: 'failed',
    output: '.changeset/brave-birds-sing.md names @cloudconnexa/cors, which is no package here',
  })
})

test('a configuration that is not valid fails', async () => {
  const folder = workspace({ access: 'everybody' }, "---\n'@cloudconnexa/core': minor\n---\n\nBetter.\n")
  const { state, output } = await changesetsCheck(folder)
  expect(state).toBe('failed')
  expect(output).toContain('access')
})
