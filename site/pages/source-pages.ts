import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { listFiles, generatedFolders } from '../../tools/shared/repository.ts'

/** Pages for the files that documents point to and that are no documents themselves: tests, examples, tables. */
export class SourcePages {
  readonly #root: string
  readonly #documents: ReadonlySet<string>
  readonly #pages = new Map<string, string>()

  /** @param documents - paths of everything that has a page of its own */
  constructor(root: string, documents: ReadonlySet<string>) {
    this.#root = root
    this.#documents = documents
  }

  /** The document that is shown for a path, if there is one. */
  documentAt(path: string): string | undefined {
    const candidates = [path, path === '.' ? 'README.md' : `${path}/README.md`]
    return candidates.find((candidate) => this.#documents.has(candidate))
  }

  /** Path of the page that shows a file or the files of a folder; it is made if it is not there yet. */
  ensurePage(path: string): string {
    const full = join(this.#root, path)
    // Left as it is, and found by VitePress as a dead link.
    if (!existsSync(full)) return path
    const isFolder = statSync(full).isDirectory()
    const page = isFolder ? `source/${path}/index.md` : `source/${path}.md`
    if (!this.#pages.has(page)) this.#pages.set(page, isFolder ? this.#folder(path, full) : file(path, full))
    return page
  }

  /** All pages made so far, by their paths. */
  pages(): ReadonlyMap<string, string> {
    return this.#pages
  }

  #folder(path: string, full: string): string {
    const files = listFiles(full, generatedFolders).map((name) => relative(full, name).replaceAll('\\', '/'))
    return markdownPage(
      path,
      files.map((name) => `- [${name}](/${this.ensurePage(`${path}/${name}`)})`).join('\n'),
    )
  }
}

function file(path: string, full: string): string {
  const text = readFileSync(full, 'utf8')
  const longest = Math.max(3, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length + 1))
  const fence = '`'.repeat(longest)
  return markdownPage(path, `${fence}${extname(full).slice(1) || 'text'}\n${text.trimEnd()}\n${fence}`)
}

function markdownPage(path: string, content: string): string {
  return `---\nsearch: false\noutline: false\n---\n\n# ${path}\n\n${content}\n`
}
