import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkPlugins } from '../../check/checks/check-plugins.ts'
import { createFolder } from '../support/create-folder.ts'

const fence = '```'
const passing = "console.log('      Tests  3 passed (3)')"

/** A folder with one plugin: what `npm test` does in it, and further files. */
function pluginThat(program: string, files: Readonly<Record<string, string>> = {}): string {
  const manifest = {
    name: 'some-plugin',
    version: '1.0.0',
    private: true,
    type: 'module',
    exports: './index.js',
    scripts: { test: 'node test.js' },
  }
  const whole = { 'package.json': JSON.stringify(manifest), 'test.js': program, ...files }
  return createFolder(
    Object.fromEntries(Object.entries(whole).map(([name, text]) => [join('some', name), text])),
  )
}

describe('plugins', { timeout: 60_000 }, () => {
  it('pass when their tests and the programs of their READMEs do', async () => {
    const folder = pluginThat(passing, {
      'index.js': 'export const value = 42',
      'index.d.ts': 'export const value: number',
      'README.md': `${fence}ts\nimport { value } from 'some-plugin'\nconsole.log(value) // prints 42\n${fence}\n`,
    })
    expect(await checkPlugins(folder, [])).toEqual({
      state: 'passed',
      note: '1 plugins, 3 tests, 1 programs',
    })
  })

  it('are tried in another folder, without what was built before', async () => {
    const folder = pluginThat(
      `import { existsSync, writeFileSync } from 'node:fs'
       if (existsSync('dist')) throw new Error('old build')
       writeFileSync('made-by-the-test', '')
       ${passing}`,
      { 'dist/index.js': '' },
    )
    expect(await checkPlugins(folder, [])).toMatchObject({ state: 'passed' })
    expect(existsSync(join(folder, 'some', 'made-by-the-test'))).toBe(false)
    expect(readFileSync(join(folder, 'some', 'package.json'), 'utf8')).toContain('"private":true')
  })

  it.each([
    ['fails', "console.log('so far'); process.exitCode = 4", /^some ended with exit code 4:[\s\S]*so far/],
    ['runs no tests', "console.log('done')", /^some has run no tests:[\s\S]*done/],
  ])('fail for one that %s', async (_case, program, message) => {
    const outcome = await checkPlugins(pluginThat(program), [])
    expect(outcome).toMatchObject({ state: 'failed', output: expect.stringMatching(message) })
  })

  it('fail for a README whose program does not do what it says', async () => {
    const readme = `${fence}ts\nconsole.log(1) // prints 2\n${fence}\n`
    const outcome = await checkPlugins(pluginThat(passing, { 'README.md': readme }), [])
    expect(outcome).toMatchObject({
      state: 'failed',
      output: expect.stringContaining('packages/some/README.md:2 does not print "2"'),
    })
  })

  it('fail when there are none', async () => {
    expect((await checkPlugins(createFolder({}), [])).state).toBe('failed')
  })
})
