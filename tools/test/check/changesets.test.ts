import { expect, it } from 'vitest'
import { checkChangesets } from '../../check/checks/check-changesets.ts'
import { createFolder } from '../support/create-folder.ts'

function workspace(configuration: object, changeset: string): string {
  return createFolder({
    'package.json': { name: 'root', private: true },
    'pnpm-workspace.yaml': 'packages:\n  - packages/*\n',
    'packages/core/package.json': { name: '@cloudconnexa/core', version: '0.1.0' },
    '.changeset/config.json': { baseBranch: 'main', ...configuration },
    '.changeset/brave-birds-sing.md': changeset,
  })
}

it('accepts a changeset of a known package, without any git history', async () => {
  const folder = workspace({}, "---\n'@cloudconnexa/core': minor\n---\n\nBetter.\n")
  expect(await checkChangesets(folder)).toEqual({ state: 'passed', note: '1 changesets, next release 0.2.0' })
})

it('fails for a changeset of an unknown package', async () => {
  const folder = workspace({}, "---\n'@cloudconnexa/cors': minor\n---\n\nBetter.\n")
  expect(await checkChangesets(folder)).toEqual({
    state: 'failed',
    output: '.changeset/brave-birds-sing.md names @cloudconnexa/cors, which is no package here',
  })
})

it('fails for a configuration that is not valid', async () => {
  const folder = workspace({ access: 'everybody' }, "---\n'@cloudconnexa/core': minor\n---\n\nBetter.\n")
  const { state, output } = await checkChangesets(folder)
  expect(state).toBe('failed')
  expect(output).toContain('access')
})
