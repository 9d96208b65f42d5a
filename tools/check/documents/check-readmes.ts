import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { parseMarkdown, readCodeBlocks, toPlainText } from '../../shared/markdown.ts'
import type { WorkspacePackage } from '../../shared/repository.ts'

/** What every README of a package has; a package may word its headings in its own way. */
const sections: Readonly<Record<string, RegExp>> = {
  Install: /^install/i,
  Use: /^(?:use|usage|in tests|try)\b/i,
  Options: /\boptions\b/i,
  Errors: /\berrors\b/i,
  'See also': /^see also/i,
}
/** What the README of a service has besides. */
const serviceSections: Readonly<Record<string, RegExp>> = {
  Methods: /^methods$/i,
  Conveniences: /^conveniences$/i,
  Secrets: /^secrets$/i,
}

/** Finds what the README of a package lacks: its name as the title, a purpose, a section, a program, the line that installs it. */
export function findReadmeProblems({ directory, folder, manifest }: WorkspacePackage): string[] {
  const path = join(folder, 'README.md')
  const place = `packages/${directory}/README.md`
  if (!existsSync(path)) return [`${place} is not there`]
  const markdown = readFileSync(path, 'utf8')
  const tree = parseMarkdown(markdown)
  const headings = readHeadings(tree)
  const blocks = readCodeBlocks(markdown)
  const isService = existsSync(join(folder, 'section.json'))
  const problems = Object.entries({ ...sections, ...(isService ? serviceSections : {}) })
    .filter(([, pattern]) => !headings.some((title) => pattern.test(title)))
    .map(([name]) => `has no section "${name}"`)
  if (headings[0] !== manifest.name) problems.push(`does not begin with "# ${manifest.name}"`)
  if (tree.children[1]?.type !== 'paragraph') problems.push('does not say first what the package is for')
  // What is a program and nothing else is used in a shell.
  const isImported =
    manifest.bin === undefined ||
    Object.keys(manifest.exports ?? {}).some((subpath) => subpath !== './package.json')
  if (isImported && !blocks.some(({ language }) => language === 'ts')) problems.push('has no program')
  const isInstalled = blocks.some(
    ({ language, text }) => language === 'sh' && text.split(/\s+/).includes(manifest.name),
  )
  if (!isInstalled) problems.push('has no line that installs the package')
  return problems.map((problem) => `${place} ${problem}`)
}

function readHeadings({ children }: Root): readonly string[] {
  return children.filter((node) => node.type === 'heading').map((node) => toPlainText(node))
}
