import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A block of code in a README. */
export interface ReadmeBlock {
  /** What stands behind the fence, such as `ts`; empty where nothing does. */
  readonly language: string
  readonly code: string
}

/** Reads the README.md of a package; `undefined` where there is none. */
export async function readReadme(packageFolder: string): Promise<string | undefined> {
  try {
    return await readFile(join(packageFolder, 'README.md'), 'utf8')
  } catch {
    return undefined
  }
}

/** Finds the blocks of code in a README. */
export function findBlocks(text: string): readonly ReadmeBlock[] {
  return [...text.matchAll(/^```(\w*)[^\n]*\n(.*?)^```/gms)].map(([, language = '', code = '']) => ({
    language,
    code,
  }))
}

/** Whether a program imports from a package. */
export function hasImport(code: string, name: string): boolean {
  return code.includes(`from '${name}'`) || code.includes(`from "${name}"`)
}
