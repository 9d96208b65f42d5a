import { expect, test } from 'vitest'
import { runSnippets } from '../../check/documents/run-snippets.ts'
import { docExamplesOf } from '../../check/documents/doc-examples.ts'
import { type Snippet, snippetsOf } from '../../check/documents/snippet.ts'
import { compileSnippets } from '../../check/documents/snippet-workshop.ts'
import { root } from '../../check/repository.ts'
import { folderWith } from './folder.ts'

const fence = '```'

function snippetIn(text: string): Snippet {
  const [snippet] = snippetsOf({ path: 'docs/a.md', text })
  if (snippet === undefined) throw new Error('no snippet')
  return snippet
}

async function problemsOf(
  text: string,
): Promise<{ compiling: readonly string[]; running: readonly string[] }> {
  const folder = folderWith({})
  const { programs, problems } = await compileSnippets(snippetsOf({ path: 'docs/a.md', text }), folder, root)
  const running = problems.length > 0 ? [] : await runSnippets(programs, folder, 2)
  return { compiling: problems, running }
}

test('examples in doc comments are snippets that are only compiled', () => {
  const text = `/**\n   * Reads.\n   *\n   * @example\n   * ${fence}ts\n   * const user =\n   *   await read()\n   * ${fence}\n   */\n`
  expect(docExamplesOf({ path: 'packages/users/src/a.ts', text })).toMatchObject([
    {
      place: 'packages/users/src/a.ts:6',
      code: expect.stringMatching(/\nconst user =\n {2}await read\(\)$/),
      notRun: expect.any(String),
    },
  ])
})

test('only programs are snippets; what stands before them unseen belongs to them', () => {
  expect(
    snippetsOf({ path: 'a.md', text: `${fence}sh\nls\n${fence}\n${fence}json\n{}\n${fence}\n` }),
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

test('a program that uses a client without making one gets one', () => {
  const codeOf = (code: string): string => snippetIn(`${fence}ts\n${code}\n${fence}\n`).code
  expect(codeOf('await client.close()')).toContain('new CloudConnexaClient()')
  expect(codeOf('const client = 1')).not.toContain('new CloudConnexaClient()')
  expect(codeOf('const { emulator, client } = it')).not.toContain('new CloudConnexaClient()')
})

test('mistakes of types are told at their line of the document', async () => {
  const text = `# A\n\n<!-- before:\nconst two = 2\n-->\n\n${fence}ts\nconst one: number = two\nconst text: string = one\n${fence}\n`
  const { compiling } = await problemsOf(text)
  expect(compiling).toEqual([expect.stringMatching(/^docs\/a\.md:9 error TS2322/)])
})

test('programs are executed, with further files, and one that fails or prints something else is told', async () => {
  const text = [
    `<!-- file other.ts:\nexport const answer = 42\n-->\n\n${fence}ts\nimport { answer } from './other.ts'\nif (answer !== 42) throw new Error('wrong')\n${fence}\n`,
    `${fence}js\nthrow new Error('told')\n${fence}\n`,
    `${fence}js\nconsole.log('one') // prints one\nconsole.log('two') // prints three\n${fence}\n`,
  ].join('\n')
  const { compiling, running } = await problemsOf(text)
  expect(compiling).toEqual([])
  expect(running.toSorted()).toEqual([
    expect.stringMatching(/^docs\/a\.md:\d+ ended with exit code 1:[\s\S]*told/),
    expect.stringMatching(/^docs\/a\.md:\d+ does not print "three", but:\none\ntwo/),
  ])
})
