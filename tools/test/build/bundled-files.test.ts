import { describe, expect, it } from 'vitest'
import { separateFiles } from '../../bundled-files.ts'

const entry = 'const {main}=require("./main-1.cjs");exports.requireFile=requireFile;'

/** What becomes of the code of a file that the entry loads. */
function separate(code: string): string {
  const bundle = { 'cli.cjs': { type: 'chunk', code: entry }, 'main-1.cjs': { type: 'chunk', code } }
  separateFiles(bundle, ['cli'])
  return bundle['main-1.cjs'].code
}

/** An export as the bundler writes it. */
function exportByGetter(name: string, value: string): string {
  return `Object.defineProperty(exports,"${name}",{enumerable:true,get:function(){return ${value}}});`
}

/** Runs a file and returns what it exports. */
function run(code: string): Record<string, unknown> {
  const exports = {}
  const file: unknown = process.getBuiltinModule('node:vm').runInThisContext(code)
  if (typeof file !== 'function') throw new TypeError('The file is no function.')
  Reflect.apply(file, undefined, [exports, () => undefined, (name: string) => `imported ${name}`])
  return exports
}

describe('files of a program', () => {
  it('are loaded by the function of the entry, and import packages by it', () => {
    const bundle = { 'cli.cjs': { type: 'chunk', code: entry }, 'notice.txt': { type: 'asset' } }
    separateFiles(bundle, ['cli'])
    expect(bundle['cli.cjs'].code).toContain('requireFile("./main-1.cjs",module)')
    expect(run(separate('exports.a=import(`package`)'))).toEqual({ a: 'imported package' })
  })

  it('need that function', () => {
    expect(() => separateFiles({ 'cli.cjs': { type: 'chunk', code: '' } }, ['cli'])).toThrow(
      'cli.cjs does not export requireFile',
    )
  })

  it('export values, and by a function what is assigned again', () => {
    const exported = ['fixed', 'changed', 'counted', '$made']
      .map((name) => exportByGetter(name, name))
      .join('')
    const code = separate(
      `const fixed=1;let changed=1,counted=1;var $made=class $made{};exports.change=()=>{changed=2;++counted};${exported}`,
    )
    const exports = run(code)
    const isGetter = (name: string): boolean =>
      Object.getOwnPropertyDescriptor(exports, name)?.get !== undefined
    expect(['fixed', 'changed', 'counted', '$made'].map(isGetter)).toEqual([false, true, true, false])
    expect(exports['fixed']).toBe(1)
  })
})
