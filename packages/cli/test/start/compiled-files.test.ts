import { execFile } from 'node:child_process'
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, it } from 'vitest'
import { useTempFolder } from '../support/use-temp-folder.ts'

const list = `[${'"an item of a long list", '.repeat(200)}]`
const files = {
  'main.cjs': `const other = require('./other.cjs')
    exports.name = other.name; exports.path = require('node:path')
    exports.load = (name) => require(name)
    exports.count = () => ${list}.map((one) => one.length).length`,
  'other.cjs': `exports.name = 'other'; exports.main = require('./main.cjs'); exports.started = require('./started.cjs')`,
  'late.cjs': `exports.fail = () => {\n  throw new Error('late') }; exports.load = importPackage`,
}
const source = new URL('../../src/start/compiled-files.ts', import.meta.url).href
const run = promisify(execFile)

// Each run is a process, because V8 itself remembers within one what it has compiled.
describe('files with compiled code', () => {
  const createFolder = useTempFolder()
  let folder = ''
  let cache = ''

  beforeEach(async () => {
    folder = await createFolder()
    cache = await createFolder()
    for (const [name, code] of Object.entries(files))
      await writeFile(join(folder, name), `(function(exports,require,importPackage){${code}\n})`)
    await writeFile(join(folder, 'started.cjs'), 'exports.isStarted = true')
  })

  /** What a run of the program finds, which keeps compiled code when it ends. */
  async function runProgram(found: string, place: string | undefined = cache): Promise<unknown> {
    const filename = join(folder, 'started.cjs')
    const program = `
      const { createRequire } = await import('node:module')
      const { CompiledFiles } = await import(${JSON.stringify(source)})
      const started = { filename: ${JSON.stringify(filename)}, require: createRequire(${JSON.stringify(filename)}) }
      const compiled = new CompiledFiles(${place === '' ? undefined : JSON.stringify(place)}, started)
      const main = compiled.require('./main.cjs')
      console.log(JSON.stringify(await (async () => ${found})()))
      compiled.keep()`
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program])
    return JSON.parse(stdout)
  }

  /** Files in which compiled code is kept, with their sizes, the number of what the disk has them as, and who may read them. */
  async function listKept(): Promise<Record<string, { size: number; inode: number; mode: number }>> {
    const paths = (await readdir(cache, { recursive: true })).filter((path) => path.endsWith('.bin'))
    const entries = paths.toSorted().map(async (path) => {
      const { size, ino: inode, mode } = await stat(join(cache, path))
      return [path.replace(/^.*[\\/]/, ''), { size, inode, mode: mode & 0o777 }] as const
    })
    return Object.fromEntries(await Promise.all(entries))
  }

  it('are loaded once, in circles, too, with modules of Node and packages', async () => {
    const found = `[compiled.require('./main.cjs') === main, compiled.require('./other.cjs').main === main,
      compiled.require('./other.cjs').started, main.path === process.getBuiltinModule('node:path'),
      typeof (await main.load('./late.cjs').load('node:path')).join]`
    expect(await runProgram(found)).toEqual([true, true, { isStarted: true }, true, 'function'])
  })

  it('show their own lines and columns in stacks', async () => {
    const found = `{ try { main.load('./late.cjs').fail() } catch (error) { return error.stack } }`
    expect(await runProgram(found)).toContain(`${join(folder, 'late.cjs')}:2:9`)
  })

  it('keep what was compiled when a function was called', async () => {
    await runProgram('main.name')
    const uncalled = await listKept()
    await writeFile(join(folder, 'main.cjs'), `(function(exports,require){${files['main.cjs']}\n\n})`)
    expect(await runProgram('main.count()')).toBe(200)
    const called = await listKept()
    expect(Object.keys(called)).toEqual(['main.cjs.bin', 'other.cjs.bin'])
    expect(called['main.cjs.bin']?.size).toBeGreaterThan((uncalled['main.cjs.bin']?.size ?? 0) + 500)
    if (process.platform !== 'win32') expect(called['main.cjs.bin']?.mode).toBe(0o600)
  })

  it('are kept again when a run has loaded one that was not', async () => {
    await runProgram('main.name')
    const first = await listKept()
    await runProgram('main.count()')
    expect(await listKept()).toEqual(first)
    await runProgram('[main.count(), typeof main.load("./late.cjs")]')
    const second = await listKept()
    expect(Object.keys(second)).toEqual(['late.cjs.bin', 'main.cjs.bin', 'other.cjs.bin'])
    expect(second['main.cjs.bin']?.size).toBeGreaterThan((first['main.cjs.bin']?.size ?? 0) + 500)
  })

  it('are compiled anew where V8 does not take what was kept', async () => {
    await runProgram('main.name')
    const kept = await listKept()
    const paths = await readdir(cache, { recursive: true })
    await writeFile(
      join(cache, paths.find((path) => path.endsWith('main.cjs.bin')) ?? ''),
      'of another version',
    )
    expect(await runProgram('main.name')).toBe('other')
    expect((await listKept())['main.cjs.bin']?.size).toBe(kept['main.cjs.bin']?.size)
  })

  it('leave nothing behind where one cannot be replaced', async () => {
    await runProgram('main.name')
    const [path = ''] = (await readdir(cache, { recursive: true })).filter((one) =>
      one.endsWith('main.cjs.bin'),
    )
    await rm(join(cache, path))
    await mkdir(join(cache, path))
    expect(await runProgram('main.name')).toBe('other')
    const left = (await readdir(cache, { recursive: true })).filter((one) => one.includes('.bin'))
    expect(left.map((one) => one.replace(/^.*[\\/]/, '')).toSorted()).toEqual([
      'main.cjs.bin',
      'other.cjs.bin',
    ])
  })

  it('run where nothing can be kept', async () => {
    const file = join(cache, 'file')
    await writeFile(file, '')
    expect(await runProgram('main.name', file)).toBe('other')
    expect(await runProgram('main.name', '')).toBe('other')
    expect(await listKept()).toEqual({})
  })
})
