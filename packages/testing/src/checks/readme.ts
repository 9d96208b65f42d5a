import { findBlocks, hasImport, readReadme } from '../package/readme-blocks.ts'
import type { Subject } from '../subject/subject.ts'

/** Checks that README.md tells new users how to start. */
export async function checkReadme({ packageFolder, manifest }: Subject): Promise<readonly string[]> {
  const { name } = await manifest()
  const text = await readReadme(packageFolder)
  if (text === undefined) return ['There is no README.md.']
  const blocks = findBlocks(text)
  const isInstall = blocks.some(({ code }) => /\b(?:install|add)\b/.test(code) && code.includes(name))
  const isUse = blocks.some(
    ({ language, code }) => /^(?:ts|js|typescript|javascript|mjs)$/.test(language) && hasImport(code, name),
  )
  // A section on options names `signal`, in a table or in a sentence.
  const isOptions = withoutBlocks(text)
    .split(/^(?=#)/m)
    .some((section) => /\boptions?\b/i.test(section) && section.includes('`signal`'))
  return [
    ...(/^## .*\binstall/im.test(text) && isInstall
      ? []
      : [`README.md has no section "Install" with the command that installs ${name}.`]),
    ...(isUse ? [] : [`README.md has no TypeScript or JavaScript block that imports from '${name}'.`]),
    ...(isOptions ? [] : ['README.md does not say which options the methods take, such as `signal`.']),
  ]
}

function withoutBlocks(text: string): string {
  return text.replaceAll(/^```.*?^```/gms, '')
}
