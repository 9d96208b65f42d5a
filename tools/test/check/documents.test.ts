import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findUnknownMethods, findUnmappedRows } from '../../check/documents/check-client-methods.ts'
import { findUnreadableDiagrams } from '../../check/documents/check-diagrams.ts'
import { readCodeBlocks, readDocuments, readInlineCode } from '../../shared/markdown.ts'
import { findReadmeProblems } from '../../check/documents/check-readmes.ts'
import { listPublishedPackages } from '../../shared/repository.ts'
import { createFolder } from '../support/create-folder.ts'

const fence = '```'
const thing = { name: '@cloudconnexa/thing' }

it('finds blocks with their language, line and comments, and words in backticks outside of them', () => {
  const markdown = `# A \`b\`\n\n<!-- before: const c = 1\n-->\n<!-- not run: because -->\n\n${fence}ts\nc\n${fence}\n\n- in a list\n\n  ${fence}sh\n  npm \`x\`\n  ${fence}\n`
  expect(readCodeBlocks(markdown)).toEqual([
    {
      language: 'ts',
      text: 'c\n',
      line: 8,
      comments: [' before: const c = 1\n', ' not run: because '],
    },
    { language: 'sh', text: 'npm `x`\n', line: 14, comments: [] },
  ])
  expect(readInlineCode(markdown)).toEqual([{ text: 'b', line: 1 }])
})

it('reads all Markdown files but those that tools write or install', () => {
  const folder = createFolder({
    'b.md': '',
    'a/c.md': '',
    'a/CHANGELOG.md': '',
    'node_modules/x/README.md': '',
  })
  expect(readDocuments(folder).map(({ path }) => path)).toEqual(['a/c.md', 'b.md'])
})

it('looks up methods on a client and on what it holds', () => {
  const client = { close: () => undefined, things: { parts: { list: () => undefined }, count: 1 } }
  const findInCode = (code: string): readonly string[] =>
    findUnknownMethods({ path: 'a.md', text: `\`${code}\`` }, client).problems
  expect(findInCode('await client.things.parts.list().pages()')).toEqual([])
  expect(findInCode('client.close()')).toEqual([])
  for (const way of ['things.part.list', 'things.count', 'open'])
    expect(findInCode(`client.${way}(id)`)).toEqual([`a.md:1 names client.${way}(), which no client has`])
})

it('finds rows of a migration table that name no method', () => {
  const table = (row: string): string => `| Go | here |\n| --- | --- |\n| \`List()\` | ${row} |\n`
  const findInTable = (text: string): readonly string[] => findUnmappedRows({ path: 'a.md', text }).problems
  expect(findInTable(table('`client.things.list()`'))).toEqual([])
  expect(findInTable(table('nothing'))).toEqual(['a.md maps nothing: | `List()` | nothing |'])
  expect(findInTable(table('nothing').replace('Go', 'Rust'))).toEqual([])
})

it('finds diagrams that cannot be read, with their line', () => {
  const findInDiagram = (diagram: string): string[] =>
    findUnreadableDiagrams({ path: 'a.md', text: `${fence}mermaid\n${diagram}\n${fence}\n` }).problems
  expect(findInDiagram('sequenceDiagram\n  A->>B: hello')).toEqual([])
  expect(
    findInDiagram('sequenceDiagram\n  participant A as one of, and\n  alt as it is\n  A->>B: left of\n  end'),
  ).toEqual([])
  expect(findInDiagram('sequenceDiagram\n  A->>B: one; two')).toEqual([expect.stringMatching(/semicolon/)])
  expect(findInDiagram('sequenceDiagram\n  alt never ends\n  A->>B: one')).toEqual([
    expect.stringMatching(/^a\.md:\d /),
  ])
  expect(findInDiagram('sequenceDiagram\n  A->>B hello')).toEqual([expect.stringMatching(/^a\.md:3 /)])
  expect(findInDiagram('flowchart LR\n  a --> ')).toEqual([expect.stringMatching(/^a\.md:\d /)])
  expect(findInDiagram('mindmap\n  root')).toEqual(['a.md:2 is a kind of diagram that cannot be checked'])
})

const readme = `# @cloudconnexa/thing

What it is for.

## Install

${fence}sh
npm install @cloudconnexa/thing
${fence}

## Use

${fence}ts
client.close()
${fence}

## Options of things

## Errors

## See also
`

it('finds nothing in a README with every section, a purpose, a program and the line that installs it', () => {
  expect(findProblems(readme)).toEqual([])
})

it('asks for further sections in the README of a service', () => {
  expect(findProblems(readme, { 'packages/thing/section.json': {} })).toEqual([
    'packages/thing/README.md has no section "Methods"',
    'packages/thing/README.md has no section "Conveniences"',
    'packages/thing/README.md has no section "Secrets"',
  ])
})

it.each([
  [/## Install/, 'has no section "Install"'],
  [/## Use/, 'has no section "Use"'],
  [/## Options of things/, 'has no section "Options"'],
  [/## Errors/, 'has no section "Errors"'],
  [/## See also/, 'has no section "See also"'],
  [/What it is for\./, 'does not say first what the package is for'],
  [/npm install.*/, 'has no line that installs the package'],
  [/```ts/, 'has no program', '```'],
  [/# @cloudconnexa\/thing/, 'does not begin with "# @cloudconnexa/thing"', '# Thing'],
])('finds that a README without %s %s', (pattern, problem, instead = '') => {
  expect(findProblems(readme.replace(pattern, instead))).toEqual([`packages/thing/README.md ${problem}`])
})

it('asks for no program in the README of a package that is a command and nothing else', () => {
  const manifest = { ...thing, bin: './dist/cli.cjs', exports: { './package.json': './package.json' } }
  expect(findProblems(readme.replace('```ts', '```'), { 'packages/thing/package.json': manifest })).toEqual(
    [],
  )
})

function findProblems(text: string, further: Readonly<Record<string, object>> = {}): string[] {
  const folder = createFolder({
    'packages/thing/package.json': thing,
    'packages/thing/README.md': text,
    ...further,
  })
  return listPublishedPackages(join(folder, 'packages')).flatMap(findReadmeProblems)
}
