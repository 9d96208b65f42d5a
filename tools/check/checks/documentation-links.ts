import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { filesBelow, isShippedCopy, madeFolders } from '../repository.ts'

const code = /^ *(`{3,}|~{3,})[\s\S]*?^ *\1`*~*$|(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)/gm
const inlineLink = /\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+["'(][^)]*)?\)/g
const linkDefinition = /^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)/gm
const heading = /^#{1,6}\s+(.+?)\s*#*$/gm

/** Relative links in Markdown files that lead to no file, or to no heading of a Markdown file. */
export function linkProblems(folder: string): { problems: string[]; files: number; links: number } {
  const files = filesBelow(folder, madeFolders).filter((path) => path.endsWith('.md') && !isShippedCopy(path))
  let links = 0
  const problems = files.flatMap((path) => {
    const targets = relativeLinks(readFileSync(path, 'utf8'))
    links += targets.length
    return targets
      .filter((target) => !leadsSomewhere(target, path, folder))
      .map((target) => `${relative(folder, path)} links to ${target}, which is not there`)
  })
  return { problems, files: files.length, links }
}

function relativeLinks(markdown: string): string[] {
  const text = markdown.replaceAll(code, '')
  return [...text.matchAll(inlineLink), ...text.matchAll(linkDefinition)]
    .map(([, target = '']) => target)
    .filter((target) => target !== '' && !/^([a-z][a-z+.-]*:|\/\/)/i.test(target))
}

function leadsSomewhere(link: string, from: string, folder: string): boolean {
  const [path = '', fragment] = link.split('#')
  const base = path.startsWith('/') ? folder : dirname(from)
  const target = path === '' ? from : resolve(base, `./${decodeURIComponent(path)}`)
  if (!existsSync(target)) return false
  // A folder is shown with its README.
  const page = existsSync(join(target, 'README.md')) ? join(target, 'README.md') : target
  if (fragment === undefined || fragment === '' || !page.endsWith('.md')) return true
  return anchors(readFileSync(page, 'utf8')).has(fragment.toLowerCase())
}

/** The anchors that GitHub gives to headings, and those set by hand. */
function anchors(markdown: string): Set<string> {
  const found = new Set(
    [...markdown.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, name = '']) => name.toLowerCase()),
  )
  for (const [, title = ''] of markdown.replaceAll(/^ *(`{3,})[\s\S]*?^ *\1$/gm, '').matchAll(heading)) {
    const name = title
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-')
    let anchor = name
    for (let repetition = 1; found.has(anchor); repetition += 1) anchor = `${name}-${repetition}`
    found.add(anchor)
  }
  return found
}
