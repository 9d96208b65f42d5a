import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { updateReports } from '../../api-report/reports.ts'
import type { Manifest } from '../../shared/repository.ts'
import { createFolder } from '../support/create-folder.ts'

const exports = {
  '.': { types: './dist/index.d.ts', default: './dist/index.js' },
  './tools': { types: './dist/tools.d.ts' },
  './services/one': { types: './dist/services/one.d.ts' },
  './package.json': './package.json',
}

const chunk = `import { Secret } from "@cloudconnexa/core";
/** Said to users, and no part of the report. */
interface Thing extends Base {
  /** Its name. */
  readonly name: string;
  readonly state: State;
}
interface Base {
  readonly id: string;
}
type State = "ON" | "OFF";
declare class Box<T> {
  #private;
  constructor(thing: Thing$1, secret: Secret);
}
export { Thing as a, Box as b };
`
const index = `import { a as Thing, b as Box } from "./chunk.js";
import * as Networks from "@cloudconnexa/networks";
import { AbortError } from "@cloudconnexa/errors";
/** Opens. */
export declare function open(name: string): Thing;
export declare function open(id: number): Thing;
export { AbortError, Box, type Networks, type Thing };
`

function examplePackage(name = 'example'): { folder: string; manifest: Manifest } {
  const folder = createFolder({
    'dist/chunk.d.ts': chunk,
    'dist/index.d.ts': index,
    'dist/tools.d.ts': 'export { a as Thing } from "./chunk.js";\nexport declare const size = 1;\n',
    'dist/services/one.d.ts':
      'export type * from "@cloudconnexa/one";\nexport { one } from "@cloudconnexa/one";\n',
  })
  return { folder, manifest: { name, version: '1.0.0', exports } }
}

function readReport(folder: string, name = 'index'): string {
  return readFileSync(join(folder, 'api-report', `${name}.md`), 'utf8')
}

describe('API reports', () => {
  it('lists the names of an entry and shows their declarations without comments', () => {
    const { folder, manifest } = examplePackage()
    const { changes, problems, names } = updateReports([{ folder, manifest }], 'write')
    expect(problems).toEqual([])
    expect(names).toBe(8)
    expect(changes).toEqual(
      ['index', 'tools', 'services'].map((name) => join(folder, 'api-report', `${name}.md`)),
    )
    expect(readReport(folder)).toBe(`# example

- \`AbortError\` (value of \`@cloudconnexa/errors\`)
- \`Box\` (class)
- \`Networks\` (types of \`@cloudconnexa/networks\`)
- \`Thing\` (interface)
- \`open\` (function)

## Declarations

\`\`\`ts
class Box<T> {
  #private;
  constructor(thing: Thing, secret: Secret);
}

interface Thing extends Base {
  readonly name: string;
  readonly state: State;
}

function open(name: string): Thing;
function open(id: number): Thing;
\`\`\`

## Named by these, and not exported

\`\`\`ts
interface Base {
  readonly id: string;
}

type State = "ON" | "OFF";
\`\`\`
`)
  })

  it('shows a declaration once, and says which entry it is of', () => {
    const { folder, manifest } = examplePackage()
    updateReports([{ folder, manifest }], 'write')
    expect(readReport(folder, 'tools')).toContain('- `Thing` (interface of `example`)\n- `size` (const)\n')
    expect(readReport(folder, 'tools')).not.toContain('interface Thing')
    expect(readReport(folder, 'services')).toContain(
      '# example/services/one\n\n- `one` (value of `@cloudconnexa/one`)\n- every type of `@cloudconnexa/one`\n',
    )
  })

  it.each([
    ['added', `${index}export declare const more = 1;\n`, '+ - `more` (const)'],
    ['removed', index.replace(', Box,', ','), '- - `Box` (class)'],
    ['changed', index.replace('name: string', 'name: unknown'), '+ function open(name: unknown): Thing;'],
  ])('finds a name that was %s', (_, changed, line) => {
    const { folder, manifest } = examplePackage()
    updateReports([{ folder, manifest }], 'write')
    expect(updateReports([{ folder, manifest }], 'check').problems).toEqual([])
    writeFileSync(join(folder, 'dist', 'index.d.ts'), changed)
    const [problem] = updateReports([{ folder, manifest }], 'check').problems
    expect(problem?.split('\n')).toContain(line)
  })

  it('finds a change in what is named and not exported', () => {
    const { folder, manifest } = examplePackage()
    updateReports([{ folder, manifest }], 'write')
    writeFileSync(join(folder, 'dist', 'chunk.d.ts'), chunk.replace('"OFF"', '"GONE"'))
    expect(updateReports([{ folder, manifest }], 'check').problems).toEqual([
      `${join(folder, 'api-report', 'index.md')} differs from what was built:\n- type State = "ON" | "OFF";\n+ type State = "ON" | "GONE";`,
    ])
  })

  it('keeps the reasons, and removes a report that is of no entry', () => {
    const { folder, manifest } = examplePackage()
    updateReports([{ folder, manifest }], 'write')
    const path = join(folder, 'api-report', 'index.md')
    const reasoned = readReport(folder).replace('`Box` (class)', '`Box` (class): what `open` needs')
    writeFileSync(path, reasoned)
    writeFileSync(join(folder, 'api-report', 'gone.md'), '# gone\n')
    expect(updateReports([{ folder, manifest }], 'write').changes).toEqual([
      join(folder, 'api-report', 'gone.md'),
    ])
    expect(readReport(folder)).toBe(reasoned)
  })

  it('counts the names of an entry that is to stay small, namespaces aside', () => {
    const { folder, manifest } = examplePackage('@cloudconnexa/core')
    const many = Array.from(
      { length: 42 },
      (_, number) => `export declare const constant${number}: string;\n`,
    )
    writeFileSync(join(folder, 'dist', 'index.d.ts'), index + many.slice(1).join(''))
    expect(updateReports([{ folder, manifest }], 'write').problems).toEqual([])
    writeFileSync(join(folder, 'dist', 'index.d.ts'), index + many.join(''))
    expect(updateReports([{ folder, manifest }], 'write').problems).toEqual([
      '@cloudconnexa/core exports 46 names besides namespaces, and at most 45 are allowed',
    ])
  })
})
