import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pluginsCheck } from '../../check/checks/plugins.ts'
import { folderWith } from './folder.ts'

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
  return folderWith(
    Object.fromEntries(Object.entries(whole).map(([name, text]) => [join('some', name), text])),
  )
}

describe('plugins', { timeout: 60_000 }, () => {
  test('that pass their tests pass, with the programs of their READMEs', async () => {
    const folder = pluginThat(passing, {
      'index.js': 'export const answer = 42',
      'index.d.ts': 'export const answer: number',
      'README.md': `${fence}ts\nimport { answer } from 'some-plugin'\nconsole.log(answer) // prints 42\n${fence}\n`,
    })
    expect(await pluginsCheck(folder, [])).toEqual({
      state: 'passed',
      note: '1 plugins, 3 tests, 1 programs',
    })
  })

  test('are tried elsewhere, without what was made of them before', async () => {
    const folder = pluginThat(
      `import { existsSync, writeFileSync } from 'node:fs'
       if (existsSync('dist')) throw new Error('old build')
       writeFileSync('made-by-the-test', '')
       ${passing}`,
      { 'dist/index.js': '' },
    )
    expect(await pluginsCheck(folder, [])).toMatchObject({ state: 'passed' })
    expect(existsSync(join(folder, 'some', 'made-by-the-test'))).toBe(false)
    expect(readFileSync(join(folder, 'some', 'package.json'), 'utf8')).toContain('"private":true')
  })

  test.each([
    ['fails', "console.log('so far'); process.exitCode = 4", /^some ended with exit code 4:[\s\S]*so far/],
    ['runs no tests', "console.log('done')", /^some has run no tests:[\s\S]*done/],
  ])('one that %s is named', async (_case, program, message) => {
    const outcome = await pluginsCheck(pluginThat(program), [])
    expect(outcome).toMatchObject({ state: 'failed', output: expect.stringMatching(message) })
  })

  test('a README whose program does not do what it says is named', async () => {
    const readme = `${fence}ts\nconsole.log(1) // prints 2\n${fence}\n`
    const outcome = await pluginsCheck(pluginThat(passing, { 'README.md': readme }), [])
    expect(outcome).toMatchObject({
      state: 'failed',
      output: expect.stringContaining('packages/some/README.md:2 does not print "2"'),
    })
  })

  test('have to be there', async () => {
    expect((await pluginsCheck(folderWith({}), [])).state).toBe('failed')
  })
})
