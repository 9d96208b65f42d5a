import type { Script } from 'node:vm'
import { replaceFile } from './replace-file.ts'

/** The file of a program that was started, as CommonJS knows it. */
export interface StartedFile {
  /** Its path. */
  readonly filename: string
  readonly require: (name: string) => unknown
}

/** What a file is: a function that is given what a CommonJS module has, and in place of `import()` a function. */
type ProgramFile = (
  exports: object,
  require: (name: string) => unknown,
  importPackage: (name: string) => Promise<unknown>,
) => void

/**
 * Loads the files of a built program from one folder, and keeps their compiled code for the next run. Node's own cache keeps what is
 * compiled while a file is loaded. Nearly all functions are compiled later, when they are first called, which takes longer than to run
 * them: this one keeps them, too.
 */
export class CompiledFiles {
  readonly #folder: string | undefined
  readonly #started: StartedFile
  readonly #exports = new Map<string, object>()
  readonly #scripts = new Map<string, Script>()
  #hasNew = false

  /**
   * @param folder - Where compiled code is kept; `undefined` keeps none. Files whose content changes have to change their names.
   * @param started - The file beside them from which the program was started.
   */
  constructor(folder: string | undefined, started: StartedFile) {
    this.#folder = folder === undefined ? undefined : joinPath(folder, nameVersion())
    this.#started = started
  }

  /**
   * Loads a file, unless it was loaded before.
   *
   * @param name - Its name, such as `./main.cjs`.
   * @returns What it exports.
   */
  require(name: string): object {
    const loaded = this.#exports.get(name)
    if (loaded !== undefined) return loaded
    // The build has made it one.
    const run = this.#compile(name).runInThisContext() as ProgramFile
    const exports = {}
    // Files may need each other.
    this.#exports.set(name, exports)
    run(exports, this.#requireName, this.#importPackage)
    return exports
  }

  /**
   * Keeps compiled code, if a file was loaded that had none: of all files that this run has loaded, each with what was compiled of it
   * meanwhile. Where it cannot be written, each run compiles, and nobody needs to know.
   */
  keep(): void {
    const folder = this.#folder
    if (!this.#hasNew || folder === undefined) return
    try {
      process.getBuiltinModule('node:fs').mkdirSync(folder, { recursive: true, mode: 0o700 })
      for (const [name, script] of this.#scripts)
        replaceFile(joinPath(folder, `${name}.bin`), script.createCachedData())
    } catch {
      return
    }
  }

  readonly #requireName = (name: string): unknown => {
    const isFile = name.startsWith('./') && !this.#started.filename.endsWith(name.slice(1))
    return isFile ? this.require(name) : this.#started.require(name)
  }

  /** Packages are large, and ES modules, whose compiled code only Node can keep. */
  readonly #importPackage = (name: string): Promise<unknown> => {
    if (this.#folder !== undefined)
      process.getBuiltinModule('node:module').enableCompileCache(joinPath(this.#folder, 'packages'))
    return import(name)
  }

  #compile(name: string): Script {
    const { Script } = process.getBuiltinModule('node:vm')
    const filename = joinPath(this.#started.filename, '..', name)
    const code = process.getBuiltinModule('node:fs').readFileSync(filename, 'utf8')
    const cachedData = this.#read(name)
    const script = new Script(code, { filename, ...(cachedData && { cachedData }) })
    // Refused by another build of Node, or with other flags.
    if (cachedData === undefined || script.cachedDataRejected === true) this.#hasNew = true
    this.#scripts.set(name, script)
    return script
  }

  #read(name: string): Buffer | undefined {
    if (this.#folder === undefined) return undefined
    try {
      return process.getBuiltinModule('node:fs').readFileSync(joinPath(this.#folder, `${name}.bin`))
    } catch {
      return undefined
    }
  }
}

function joinPath(...parts: readonly string[]): string {
  return process.getBuiltinModule('node:path').join(...parts)
}

/** V8 itself refuses the code of another version; in folders of their own, versions do not replace the code of each other. */
function nameVersion(): string {
  return `${process.version}-${process.arch}-${process.getuid?.() ?? 0}`
}
