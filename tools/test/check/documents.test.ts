import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clientMethodProblems, unmappedRows } from '../../check/documents/client-methods.ts'
import { commandProblems, knownCommands } from '../../check/documents/commands.ts'
import { diagramProblems } from '../../check/documents/diagrams.ts'
import { codeBlocks, documents, inlineCode } from '../../check/documents/markdown.ts'
import { knownNames, nameProblems } from '../../check/documents/names.ts'
import { readmeProblems } from '../../check/documents/readme-sections.ts'
import { publishedPackages } from '../../check/repository.ts'
import { folderWith } from './folder.ts'

const fence = '```'
const thing = {
  name: '@cloudconnexa/thing',
  exports: { '.': './dist/index.js', './models': './dist/models.js' },
  bin: { thing: './dist/cli.js' },
  scripts: { 'test:slow': '' },
  dependencies: { got: '1' },
}
const source = `
  export class ThingService { get(id: string): void {} }
  export const thingCode = 'THING_BROKEN'
`

function workspace(): string {
  return folderWith({
    'package.json': { name: 'root', scripts: { start: '', test: '', generate: '' } },
    'packages/thing/package.json': thing,
    'packages/thing/src/thing-service.ts': source,
    'examples/show.ts': '',
    'examples/plugins/some/package.json': { name: 'some-plugin' },
  })
}

test('blocks are found with their language, line and comments, and words in backticks outside of them', () => {
  const markdown = `# A \`b\`\n\n<!-- before: const c = 1\n-->\n<!-- not run: because -->\n\n${fence}ts\nc\n${fence}\n\n- in a list\n\n  ${fence}sh\n  npm \`x\`\n  ${fence}\n`
  expect(codeBlocks(markdown)).toEqual([
    {
      language: 'ts',
      text: 'c\n',
      line: 8,
      comments: [' before: const c = 1\n', ' not run: because '],
    },
    { language: 'sh', text: 'npm `x`\n', line: 14, comments: [] },
  ])
  expect(inlineCode(markdown)).toEqual([{ text: 'b', line: 1 }])
})

test('documents are all Markdown files but those that tools make or install', () => {
  const folder = folderWith({
    'b.md': '',
    'a/c.md': '',
    'a/CHANGELOG.md': '',
    'node_modules/x/README.md': '',
  })
  expect(documents(folder).map(({ path }) => path)).toEqual(['a/c.md', 'b.md'])
})

test.each([
  'npm install @cloudconnexa/thing got',
  'npm install --save-dev @cloudconnexa/thing@1.0.0',
  'npm install some-plugin ../my-own',
  'npm start -- --live',
  'npm test -- --only types,lint # comment',
  'npm run generate && curl https://example.com',
  'NAME=value npx @cloudconnexa/thing --port 1',
  'node examples/show.ts --live',
  'node program.ts',
  'node --cpu-prof bench/node_modules/.bench/loop.js fast',
  'cd there; git status',
])('good command: %s', async (command) => {
  expect(await commandProblemsOf(command)).toEqual([])
})

test.each([
  ['npm install @cloudconnexa/things', 'no package of this workspace is or needs @cloudconnexa/things'],
  ['npm run generat', 'there is no script generat'],
  ['npm test -- --only typos', 'there is no check typos'],
  ['npx @cloudconnexa/thing --prot 1', '@cloudconnexa/thing has no option --prot'],
  ['npx @cloudconnexa/nothing', '@cloudconnexa/nothing is not of this workspace'],
  ['npm create @cloudconnexa/thing', 'there is no package @cloudconnexa/create-thing'],
  ['node examples/hide.ts', 'examples/hide.ts is not there'],
  ['frobnicate it', "frobnicate is neither known here nor on the list of programs of the reader's machine"],
])('broken command: %s', async (command, problem) => {
  expect(await commandProblemsOf(command)).toEqual([`docs/a.md:2 \`${command}\`: ${problem}`])
})

test('scripts of a package count in its own README, and commands in backticks are looked at too', async () => {
  const known = knownCommands(workspace(), [], async () => '')
  const text = 'Run `pnpm run test:slow`.'
  const within = await commandProblems({ path: 'packages/thing/README.md', text }, known)
  const outside = await commandProblems({ path: 'README.md', text }, known)
  expect(within).toEqual({ problems: [], commands: 1 })
  expect(outside.problems).toEqual(['README.md:1 `pnpm run test:slow`: there is no script test:slow'])
})

async function commandProblemsOf(command: string): Promise<string[]> {
  const known = knownCommands(workspace(), ['types', 'lint'], async () => '--port <port>')
  const text = `${fence}sh\n${command}\n${fence}\n`
  return (await commandProblems({ path: 'docs/a.md', text }, known)).problems
}

test.each([
  'packages/thing/src/thing-service.ts',
  'packages/*/src',
  'thing-service.ts',
  'thing/',
  '@cloudconnexa/thing',
  '@cloudconnexa/thing/models',
  'got',
  'node:http',
  'ThingService',
  'ThingService.get()',
  'get(id)',
  'thingCode',
  'THING_BROKEN',
  'AbortSignal',
  '/api/v1/things',
  'text/plain',
  'GET',
])('good name: %s', (name) => {
  expect(nameProblemsOf(name)).toEqual([])
})

test.each([
  'packages/thing/src/thing.ts',
  'thing.ts',
  'packages/nothing/',
  'nothing/',
  '@cloudconnexa/thing/nothing',
  '@cloudconnexa/nothing',
  'NothingService',
  'ThingService.put()',
  'put(id)',
  'thingCodes',
  'THING_MENDED',
])('broken name: %s', (name) => {
  expect(nameProblemsOf(name)).toEqual([`docs/a.md:1 names \`${name}\`, which is not there`])
})

function nameProblemsOf(name: string): string[] {
  return nameProblems({ path: 'docs/a.md', text: `\`${name}\`` }, knownNames(workspace())).problems
}

test('methods of the client are looked up on a client, those of its parts too', () => {
  const client = { close: () => undefined, things: { parts: { list: () => undefined }, count: 1 } }
  const problemsOf = (code: string): string[] =>
    clientMethodProblems({ path: 'a.md', text: `\`${code}\`` }, client).problems
  expect(problemsOf('await client.things.parts.list().pages()')).toEqual([])
  expect(problemsOf('client.close()')).toEqual([])
  for (const way of ['things.part.list', 'things.count', 'open'])
    expect(problemsOf(`client.${way}(id)`)).toEqual([`a.md:1 names client.${way}(), which no client has`])
})

test('every row of a migration table names a method', () => {
  const table = (row: string): string => `| Go | here |\n| --- | --- |\n| \`List()\` | ${row} |\n`
  const problemsOf = (text: string): string[] => unmappedRows({ path: 'a.md', text }).problems
  expect(problemsOf(table('`client.things.list()`'))).toEqual([])
  expect(problemsOf(table('nothing'))).toEqual(['a.md maps nothing: | `List()` | nothing |'])
  expect(problemsOf(table('nothing').replace('Go', 'Rust'))).toEqual([])
})

test('diagrams that cannot be read are found, with their line', () => {
  const problemsOf = (diagram: string): string[] =>
    diagramProblems({ path: 'a.md', text: `${fence}mermaid\n${diagram}\n${fence}\n` }).problems
  expect(problemsOf('sequenceDiagram\n  A->>B: hello')).toEqual([])
  expect(
    problemsOf('sequenceDiagram\n  participant A as one of, and\n  alt as it is\n  A->>B: left of\n  end'),
  ).toEqual([])
  expect(problemsOf('sequenceDiagram\n  A->>B: one; two')).toEqual([expect.stringMatching(/semicolon/)])
  expect(problemsOf('sequenceDiagram\n  alt never ends\n  A->>B: one')).toEqual([
    expect.stringMatching(/^a\.md:\d /),
  ])
  expect(problemsOf('sequenceDiagram\n  A->>B hello')).toEqual([expect.stringMatching(/^a\.md:3 /)])
  expect(problemsOf('flowchart LR\n  a --> ')).toEqual([expect.stringMatching(/^a\.md:\d /)])
  expect(problemsOf('mindmap\n  root')).toEqual(['a.md:2 is a kind of diagram that cannot be checked'])
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

test('a README has every section, a purpose, a program and the line that installs it', () => {
  expect(readmeProblemsOf(readme)).toEqual([])
})

test.each([
  [/## Install/, 'has no section "Install"'],
  [/## Use/, 'has no section "Use"'],
  [/## Options of things/, 'has no section "Options"'],
  [/## Errors/, 'has no section "Errors"'],
  [/## See also/, 'has no section "See also"'],
  [/What it is for\./, 'does not say first what the package is for'],
  [/npm install.*/, 'has no line that installs the package'],
  [/```ts/, 'has no program', '```'],
  [/# @cloudconnexa\/thing/, 'does not begin with "# @cloudconnexa/thing"', '# Thing'],
])('without %s it %s', (pattern, problem, instead = '') => {
  expect(readmeProblemsOf(readme.replace(pattern, instead))).toEqual([`packages/thing/README.md ${problem}`])
})

function readmeProblemsOf(text: string): string[] {
  const folder = folderWith({ 'packages/thing/package.json': thing, 'packages/thing/README.md': text })
  return publishedPackages(join(folder, 'packages')).flatMap(readmeProblems)
}
