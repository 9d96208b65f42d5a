/** What a build has made, by the names of the files. */
export type Bundle = Record<
  string,
  { readonly type: string; code?: string; readonly moduleIds?: readonly string[] }
>

/**
 * Makes modules of Node be required. An `import()` of one builds a namespace of all that it exports, and loads what it exports lazily.
 *
 * @param code - As it was built.
 */
export function requireBuiltins(code: string): string {
  return code.replaceAll(/\bimport\(([`'"])(node:[\w/]+)\1\)/g, 'Promise.resolve(require("$2"))')
}

/**
 * Puts what the bundler itself adds into the first of the files that a run loads, in place of a file of its own: to find and read one
 * takes longer than what is in it. The bundler hands it to no group.
 *
 * @param bundle - What was built.
 * @param first - With what the name of that file begins.
 * @throws {Error} when one of the two is missing.
 */
export function mergeRuntime(bundle: Bundle, first: string): void {
  const files = Object.keys(bundle)
  const runtime = files.find((file) => file.startsWith('rolldown-runtime-'))
  const place = files.find((file) => file.startsWith(`${first}-`))
  if (runtime === undefined || place === undefined)
    throw new Error(`The bundle has no file of the bundler itself, or none for "${first}".`)
  const code = bundle[runtime]?.code ?? ''
  for (const [file, chunk] of Object.entries(bundle)) {
    const found =
      file === place
        ? `exports.runtime=(exports=>{${code};return exports})({})`
        : `require("./${place}").runtime`
    if (chunk.code !== undefined) chunk.code = chunk.code.replaceAll(`require("./${runtime}")`, () => found)
  }
  if (bundle[place]?.code?.includes('exports.runtime=') !== true)
    throw new Error(`${place} does not load what the bundler adds.`)
  delete bundle[runtime]
}

/**
 * Takes the loading of files from Node, and gives it to the function `requireFile` that an entry exports. Every other file becomes a function,
 * which gets what it needs from there; packages are imported for it, because Node does not know it.
 *
 * @param bundle - What was built.
 * @param entries - Names of the entries.
 * @throws {Error} when an entry does not export that function.
 */
export function separateFiles(bundle: Bundle, entries: readonly string[]): void {
  for (const [file, chunk] of Object.entries(bundle)) {
    if (chunk.code === undefined) continue
    chunk.code = exportValues(chunk.code)
    if (!entries.includes(file.replace(/\.cjs$/, ''))) {
      const code = chunk.code.replaceAll(/(?<![\w$.])import\(/g, 'importPackage(')
      chunk.code = `(function(exports,require,importPackage){${code}\n})`
    } else if (chunk.code.includes('exports.requireFile='))
      chunk.code = chunk.code.replaceAll(/\brequire\(("\.\/[^"]+")\)/g, 'requireFile($1,module)')
    else throw new Error(`${file} does not export requireFile, which loads its other files.`)
  }
}

/**
 * Exports what is never assigned again as a value. The bundler exports everything by functions, of which there are hundreds, and calls one each
 * time that another file uses a name.
 */
function exportValues(code: string): string {
  const getter =
    /Object\.defineProperty\(exports,"([\w$]+)",\{enumerable:true,get:function\(\)\{return ([\w$]+)\}\}\)/g
  return code.replaceAll(getter, (found, name: string, value: string) =>
    isAssignedOnce(code, value) ? `exports.${name}=${value}` : found,
  )
}

/** Whether nothing assigns to a name but its declaration. */
function isAssignedOnce(code: string, name: string): boolean {
  const own = String.raw`(?<![\w$.])${name.replaceAll('$', String.raw`\$`)}(?![\w$])`
  const assignments = code.match(
    new RegExp(String.raw`${own}(?:=(?![=>])|(?:[-+*/%&|^]|\*\*|<<|>>>?|&&|\|\||\?\?)=|\+\+|--)`, 'g'),
  )
  return (assignments?.length ?? 0) <= 1 && !new RegExp(String.raw`(?:\+\+|--)${own}`).test(code)
}
