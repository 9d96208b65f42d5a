import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkspacePackage } from '../repository.ts'
import { codeBlocks } from './markdown.ts'

const heading = /^#{1,6} +(.+)$/gm
/** What every README of a package has; a package may word its headings in its own way. */
const sections: Readonly<Record<string, RegExp>> = {
  Install: /^install/i,
  Use: /^(?:use|usage|in tests|try)\b/i,
  Options: /\boptions\b/i,
  Errors: /\berrors\b/i,
  'See also': /^see also/i,
}

/** What the README of a package lacks: its name as the title, a purpose, a section, a program, the line that installs it. */
export function readmeProblems({ directory, folder, manifest }: WorkspacePackage): string[] {
  const path = join(folder, 'README.md')
  const named = (what: string): string => `packages/${directory}/README.md ${what}`
  if (!existsSync(path)) return [named('is not there')]
  const markdown = readFileSync(path, 'utf8')
  const blocks = codeBlocks(markdown)
  const text = markdown.replaceAll(/^ *(`{3,})[\s\S]*?^ *\1$/gm, '')
  const headings = [...text.matchAll(heading)].map(([, title = '']) => title.trim())
  const problems = Object.entries(sections)
    .filter(([, pattern]) => !headings.some((title) => pattern.test(title)))
    .map(([name]) => named(`has no section "${name}"`))
  if (headings[0] !== manifest.name) problems.push(named(`does not begin with "# ${manifest.name}"`))
  const afterTitle = text.slice(text.indexOf('\n')).trimStart()
  if (!/^[^#\s|<-]/.test(afterTitle)) problems.push(named('does not say first what the package is for'))
  if (!blocks.some(({ language }) => language === 'ts')) problems.push(named('has no program'))
  const installs = blocks.some(
    ({ language, text: lines }) => language === 'sh' && lines.split(/\s+/).includes(manifest.name),
  )
  if (!installs) problems.push(named('has no line that installs the package'))
  return problems
}
