import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { goodBuild, createPackageFolder } from './support/package-folder.ts'

const program = `
  import { test } from 'node:test'
  import { createConformanceChecks } from '@cloudconnexa/testing'
  import { things } from '../dist/index.js'
  const packageFolder = new URL('..', import.meta.url)
  for (const { name, run } of createConformanceChecks({ definition: things, packageFolder })) test(name, run)
`

it('reports passing and failing checks in the test runner of Node.js', async () => {
  await using folder = await createPackageFolder({
    // Contracts without models, which one check refuses and the others cannot judge.
    'dist/index.js': goodBuild.replaceAll(
      /\{ id: '(\w+)' \}/g,
      "{ id: '$1', method: 'GET', path: '/things' }",
    ),
    'test/conformance.test.js': program,
  })
  const runner = spawn(process.execPath, ['--test', '--test-reporter=tap', 'test/conformance.test.js'], {
    cwd: folder.path,
    // The runner of Node takes itself for a part of another one where this is set.
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, NODE_OPTIONS: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const output = await text(runner.stdout)
  const results = [...output.matchAll(/^(ok|not ok) \d+ - ([\w-]+)$/gm)].map(([, result, name]) => [
    name,
    result,
  ])
  expect(results).toHaveLength(14)
  expect(Object.fromEntries(results)).toMatchObject({
    key: 'ok',
    exports: 'ok',
    readme: 'ok',
    contracts: 'not ok',
  })
  expect(output).toContain('getThing has no models')
})
