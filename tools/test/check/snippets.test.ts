import { expect, it } from 'vitest'
import { runSnippets } from '../../check/documents/run-snippets.ts'
import { readExamples } from '../../check/documents/read-examples.ts'
import { type Snippet, readSnippets } from '../../check/documents/read-snippets.ts'
import { compileSnippets } from '../../check/documents/compile-snippets.ts'
import { findUnreadablePrograms } from '../../check/documents/find-unreadable-programs.ts'
import { fetchNode, readOldestNode } from '../../shared/fetch-node.ts'
import { root } from '../../shared/repository.ts'
import { createFolder } from '../support/create-folder.ts'

const fence = '```'

function snippetIn(text: string): Snippet {
  const [snippet] = readSnippets({ path: 'docs/a.md', text })
  if (snippet === undefined) throw new Error('no snippet')
  return snippet
}

async function findNode(): Promise<string> {
  return (await fetchNode(readOldestNode())) ?? process.execPath
}

async function findProblems(
  text: string,
): Promise<{ compiling: readonly string[]; running: readonly string[] }> {
  const folder = createFolder({})
  const { programs, problems } = await compileSnippets(
    readSnippets({ path: 'docs/a.md', text }),
    folder,
    root,
  )
  const running =
    problems.length > 0 ? [] : await runSnippets(programs, { folder, slots: 2, node: await findNode() })
  return { compiling: problems, running }
}

it('reads examples in doc comments as snippets that are only compiled', () => {
  const text = `/**\n   * Reads.\n   *\n   * @example\n   * ${fence}ts\n   * const user =\n   *   await read()\n   * ${fence}\n   */\n`
  expect(readExamples({ path: 'packages/users/src/a.ts', text })).toMatchObject([
    {
      place: 'packages/users/src/a.ts:6',
      code: expect.stringMatching(/\nconst user =\n {2}await read\(\)$/),
      notRun: expect.any(String),
    },
  ])
})

it('reads programs only, with what stands before them unseen', () => {
  expect(
    readSnippets({ path: 'a.md', text: `${fence}sh\nls\n${fence}\n${fence}json\n{}\n${fence}\n` }),
  ).toEqual([])
  const snippet = snippetIn(
    `<!-- before: const id = '1' -->\n<!-- file other.ts:\nexport {}\n-->\n<!-- not run: no reason -->\n\n${fence}ts\nid\n${fence}\n`,
  )
  expect(snippet).toMatchObject({
    place: 'docs/a.md:8',
    code: "const id = '1'\nid\n",
    hiddenLines: 1,
    files: { 'other.ts': 'export {}\n' },
    notRun: 'no reason',
  })
})

it('gives a client to a program that uses one without creating it', () => {
  const readCode = (code: string): string => snippetIn(`${fence}ts\n${code}\n${fence}\n`).code
  expect(readCode('await client.close()')).toContain('new CloudConnexaClient()')
  expect(readCode('const client = 1')).not.toContain('new CloudConnexaClient()')
  expect(readCode('const { emulator, client } = it')).not.toContain('new CloudConnexaClient()')
})

it('reports type errors at their line of the document', async () => {
  const text = `# A\n\n<!-- before:\nconst two = 2\n-->\n\n${fence}ts\nconst one: number = two\nconst text: string = one\n${fence}\n`
  const { compiling } = await findProblems(text)
  expect(compiling).toEqual([expect.stringMatching(/^docs\/a\.md:9 error TS2322/)])
})

it('executes programs, with further files, and reports one that fails or prints something else', async () => {
  const text = [
    `<!-- file other.ts:\nexport const value = 42\n-->\n\n${fence}ts\nimport { value } from './other.ts'\nif (value !== 42) throw new Error('wrong')\n${fence}\n`,
    `${fence}js\nthrow new Error('told')\n${fence}\n`,
    `${fence}js\nconsole.log('one') // prints one\nconsole.log('two') // prints three\n${fence}\n`,
  ].join('\n')
  const { compiling, running } = await findProblems(text)
  expect(compiling).toEqual([])
  expect(running.toSorted()).toEqual([
    expect.stringMatching(/^docs\/a\.md:\d+ ended with exit code 1:[\s\S]*told/),
    expect.stringMatching(/^docs\/a\.md:\d+ does not print "three", but:\none\ntwo/),
  ])
})

it.runIf(process.platform === 'linux')(
  "executes the reader's own text, on the oldest Node that is promised",
  async () => {
    const { running } = await findProblems(
      `${fence}ts\nconst version: string = process.version\nconsole.log(version) // prints v22.18.0\n${fence}\n\n${fence}ts\nawait using one = { async [Symbol.asyncDispose]() {} }\nexport { one }\n${fence}\n`,
    )
    expect(running).toEqual([
      expect.stringMatching(/^docs\/a\.md:7 ended with exit code 1:[\s\S]*SyntaxError/),
    ])
  },
)

it.runIf(process.platform === 'linux')(
  'finds syntax that this Node does not know in programs that are not executed',
  async () => {
    const text = [
      `<!-- not run: no reason -->\n\n${fence}ts\nconst one: number = 1\nexport { one }\n${fence}\n`,
      `<!-- not run: no reason -->\n\n${fence}js\nawait using two = null\n${fence}\n`,
    ].join('\n')
    const { programs } = await compileSnippets(
      readSnippets({ path: 'docs/a.md', text }),
      createFolder({}),
      root,
    )
    expect(await findUnreadablePrograms(programs, await findNode())).toEqual([
      expect.stringMatching(/^docs\/a\.md:11 cannot be read: /),
    ])
  },
)

it('reports syntax that Node cannot strip, and a warning of Node', async () => {
  const { compiling } = await findProblems(
    `${fence}ts\nenum Colour {\n  red,\n}\nexport { Colour }\n${fence}\n`,
  )
  expect(compiling).toEqual([expect.stringMatching(/^docs\/a\.md:2 error TS1294/)])
  const { running } = await findProblems(`${fence}js\nprocess.emitWarning('old')\n${fence}\n`)
  expect(running).toEqual([expect.stringMatching(/^docs\/a\.md:2 prints a warning of Node: .*old$/)])
})

it('runs a program that imports others from further up in its document', async () => {
  const save = (name: string, code: string) => `<!-- saved as: ${name} -->\n\n${fence}ts\n${code}\n${fence}\n`
  const one = save('one.mts', 'export const one: number = 1')
  const two = save('two.mts', "import { one } from './one.mts'\nexport const two: number = one + one")
  const last = `${fence}ts\nimport { two } from './two.mts'\nconsole.log(two) // prints 2\n${fence}\n`
  expect(await findProblems(`${one}\n${two}\n${last}`)).toMatchObject({ compiling: [], running: [] })
  const { compiling } = await findProblems(`${last}\n${one}\n${two}`)
  expect(compiling).toEqual([expect.stringContaining("Cannot find module './two.mts'")])
})

it('runs a program under the name that readers give it, and twice where they would', async () => {
  const name = '<!-- saved as: first.mts -->\n'
  const file = `${name}\n${fence}ts\nconst file: string = import.meta.filename\nconsole.log(file.endsWith('first.mts')) // prints true\n${fence}\n`
  // A name that does not say what the file is brings a warning of Node.
  const typeless = `<!-- saved as: first.js -->\n\n${fence}js\nexport {}\n${fence}\n`
  const once = `<!-- run twice: readers try again -->\n\n${fence}ts\nawait client.networks.create({ name: 'once', routes: [{ value: '10.77.0.0/24' }] })\nawait client.close()\n${fence}\n`
  const { compiling, running } = await findProblems(`${file}\n${typeless}\n${once}`)
  expect(compiling).toEqual([])
  expect(running.toSorted()).toEqual([
    expect.stringMatching(/^The second run of docs\/a\.md:\d+ ended with exit code 1/),
    expect.stringMatching(/^docs\/a\.md:\d+ prints a warning of Node: .*MODULE_TYPELESS_PACKAGE_JSON/),
  ])
})
