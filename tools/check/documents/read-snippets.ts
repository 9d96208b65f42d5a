import { type CodeBlock, readCodeBlocks, type Document } from '../../shared/markdown.ts'

/** A program in a document. */
export interface Snippet {
  /** `docs/guides/paging.md:12`. */
  readonly place: string
  readonly path: string
  /** Line of the document on which the program begins. */
  readonly line: number
  readonly language: 'ts' | 'js' | 'cjs'
  /** The program with what stands before it unseen. */
  readonly code: string
  /** How many lines stand before it unseen. */
  readonly hiddenLines: number
  /** Further files of the program, unseen, by their names. */
  readonly files: Readonly<Record<string, string>>
  /** The name that readers give its file, in a folder whose package.json says nothing; a name of ours where none is said. */
  readonly savedAs?: string | undefined
  /** How often it is executed against the same emulator. */
  readonly runs?: number
  /** Why it cannot be executed; it is type-checked all the same. */
  readonly notRun: string | undefined
}

const languages: Readonly<Record<string, Snippet['language']>> = {
  ts: 'ts',
  typescript: 'ts',
  mts: 'ts',
  js: 'js',
  javascript: 'js',
  mjs: 'js',
  cjs: 'cjs',
}
/** A client with every service, for programs that use `client` without making one. */
export const everyService =
  "import { CloudConnexaClient } from '@cloudconnexa/client'\nconst client = new CloudConnexaClient()\n"

/**
 * The programs of a document. An HTML comment above a block can say more of it:
 *
 * - `<!-- before: const id = '…' -->`: lines that belong to the program, but are not shown.
 * - `<!-- file models.ts: … -->`: another file of the program.
 * - `<!-- saved as: first.mts -->`: the name of its file, outside of a project with `"type": "module"`. Programs further down in
 *   the document may import it by this name.
 * - `<!-- run twice: … -->`: it runs a second time against what the first run has left, for this reason.
 * - `<!-- not run: … -->`: it is type-checked and not executed, for this reason.
 *
 * A comment `// prints …` behind a statement is a line that the program must print.
 *
 * A program that uses `client` without making one gets the client with every service.
 */
export function readSnippets({ path, text }: Document): Snippet[] {
  const saved = new Map<string, Snippet>()
  return readCodeBlocks(text).flatMap((block) => {
    const language = languages[block.language]
    if (language === undefined) return []
    const snippet = createSnippet(path, block, language)
    const complete = { ...snippet, files: { ...readImported(snippet.code, saved), ...snippet.files } }
    if (snippet.savedAs !== undefined) saved.set(snippet.savedAs, complete)
    return [complete]
  })
}

/** The programs further up that a program imports, with the files that belong to them. */
function readImported(code: string, saved: ReadonlyMap<string, Snippet>): Snippet['files'] {
  const imported = [...saved].filter(([name]) => code.includes(`from './${name}'`))
  return Object.fromEntries(
    imported.flatMap(([name, snippet]) => [...Object.entries(snippet.files), [name, snippet.code]]),
  )
}

function createSnippet(path: string, block: CodeBlock, language: Snippet['language']): Snippet {
  const before = readTopic(block, 'before')
  const own = `${before === undefined ? '' : `${before}\n`}${block.text}`
  const needsClient =
    /(?<![/'\w])client\./.test(own) && !/\b(?:const|let|using) (?:client\b|\{[^}]*\bclient\b)/.test(own)
  const hidden = `${needsClient && language !== 'cjs' ? everyService : ''}${before === undefined ? '' : `${before}\n`}`
  const files = block.comments.flatMap((comment) => {
    const [, name, content] = /^\s*file (\S+):\n([\s\S]*)$/.exec(comment) ?? []
    return name === undefined || content === undefined ? [] : [[name, content] as const]
  })
  return {
    place: `${path}:${block.line}`,
    path,
    line: block.line,
    language,
    code: hidden + block.text,
    hiddenLines: hidden.split('\n').length - 1,
    files: Object.fromEntries(files),
    savedAs: readTopic(block, 'saved as'),
    runs: readTopic(block, 'run twice') === undefined ? 1 : 2,
    notRun: readTopic(block, 'not run'),
  }
}

function readTopic({ comments }: CodeBlock, topic: string): string | undefined {
  const found = comments.filter((comment) => comment.trimStart().startsWith(`${topic}:`))
  if (found.length === 0) return undefined
  return found
    .map((comment) =>
      comment
        .trim()
        .slice(topic.length + 1)
        .trim(),
    )
    .join('\n')
}
