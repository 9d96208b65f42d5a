import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** How a package is loaded: with `import()` from ESM, or with `require()` from CommonJS. */
export type Loading = 'import' | 'require'

/** What the main entry of a built package exports. */
interface BuiltDescription {
  readonly names: readonly string[]
  readonly definitions: readonly { readonly name: string; readonly operations: readonly string[] }[]
}

/** The description, or why there is none. */
export type Built = BuiltDescription | { readonly failure: string }

const describe = `
  const definitions = Object.values(exported)
    .filter((value) => typeof value === 'object' && value !== null && 'specificationVersion' in value && 'create' in value)
    .map(({ name, operations = [] }) => ({ name, operations: operations.map(({ id }) => id) }))
  process.stdout.write(marker + JSON.stringify({ names: Object.keys(exported).filter((name) => name !== 'module.exports' && name !== '__esModule'), definitions }))
`
const marker = 'conformance:'
const start = `const [, name = ''] = process.argv; const marker = '${marker}'; `

const programs: Readonly<Record<Loading, readonly string[]>> = {
  import: ['--input-type=module', '-e', `${start}const exported = await import(name); ${describe}`],
  require: ['--input-type=commonjs', '-e', `${start}const exported = require(name); ${describe}`],
}

/** Loads a built package by its name in a separate Node.js process. */
export async function describeBuilt(folder: string, name: string, how: Loading): Promise<Built> {
  // Settings of the test runner must not influence the result.
  const { NODE_OPTIONS: _, ...environment } = process.env
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [...programs[how], name], {
      cwd: folder,
      env: environment,
      timeout: 60_000,
    })
    const text = stdout.slice(stdout.lastIndexOf(marker) + marker.length)
    // Written by the program above.
    return JSON.parse(text) as BuiltDescription
  } catch (error) {
    const output = String(Reflect.get(Object(error), 'stderr') ?? error)
    const line = output.split('\n').find((one) => /\w*Error\b/.test(one)) ?? output.trim().split('\n')[0]
    return { failure: `Node cannot ${how} ${name} from its folder: ${line}. Build the package first.` }
  }
}
