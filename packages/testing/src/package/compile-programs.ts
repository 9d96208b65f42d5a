import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const compilerOptions = {
  target: 'esnext',
  lib: ['esnext'],
  module: 'nodenext',
  strict: true,
  skipLibCheck: true,
  noEmit: true,
}

/**
 * Type-checks programs as if they stood in the folder of a package, with the compiler that the package has installed.
 *
 * @param packageFolder - A folder for the programs is made in it and removed again: only there its name means the package itself.
 * @param programs - Their texts.
 * @returns What the compiler says, a line for each finding, each beginning with the number of the program; `undefined` where
 *   there is no compiler.
 */
export async function compilePrograms(
  packageFolder: string,
  programs: readonly string[],
): Promise<readonly string[] | undefined> {
  const { resolve } = createRequire(join(packageFolder, 'package.json'))
  const compiler = findFile(resolve, 'typescript/package.json')
  if (compiler === undefined) return undefined
  const types = findFile(resolve, '@types/node/package.json') === undefined ? [] : ['node']
  const folder = await mkdtemp(join(packageFolder, '.readme-'))
  try {
    for (const [index, text] of programs.entries())
      // What stands in a README is a module, also where it imports nothing.
      await writeFile(join(folder, `${index + 1}.mts`), `${text}\nexport {}\n`)
    const settings = { compilerOptions: { ...compilerOptions, types }, include: ['*.mts'] }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings))
    const program = join(dirname(compiler), 'bin', 'tsc')
    await promisify(execFile)(process.execPath, [program, '-p', folder, '--pretty', 'false'], {
      cwd: folder,
      timeout: 120_000,
    })
    return []
  } catch (error) {
    const output = String(Reflect.get(Object(error), 'stdout') ?? error)
    const lines = output.split('\n').filter((line) => /^\d+\.mts\(/.test(line))
    return lines.length > 0 ? lines : [String(error)]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function findFile(resolve: (path: string) => string, path: string): string | undefined {
  try {
    return resolve(path)
  } catch {
    return undefined
  }
}
