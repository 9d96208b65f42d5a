// What one service weighs: our own packages on disk, and bundled for a function.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { runProgram } from '../measure/program.ts'
import { formatKilobytes } from '../report/numbers.ts'

const modules = join(import.meta.dirname, '..')
const packages = ['@cloudconnexa/errors', '@cloudconnexa/core', '@cloudconnexa/auth', '@cloudconnexa/users']
const foreign = ['got', 'zod', 'undici', 'keytar', '@napi-rs/keyring']

const bundles = [
  {
    name: 'core, auth and users, on got',
    code: `import { createClient } from '@cloudconnexa/core'
      import { clientCredentials } from '@cloudconnexa/auth'
      import { users } from '@cloudconnexa/users'
      export const client = createClient({ auth: clientCredentials(), services: { users } })`,
  },
  {
    name: 'core, auth and users, on node',
    code: `import { createClient } from '@cloudconnexa/core'
      import { nodeTransport } from '@cloudconnexa/core/node'
      import { clientCredentials } from '@cloudconnexa/auth'
      import { users } from '@cloudconnexa/users'
      export const client = createClient({ auth: clientCredentials(), transport: nodeTransport(), services: { users } })`,
  },
  {
    name: 'core and users, on node, with a custom authenticator',
    code: `import { createClient } from '@cloudconnexa/core'
      import { nodeTransport } from '@cloudconnexa/core/node'
      import { users } from '@cloudconnexa/users'
      export const connect = (auth) => createClient({ auth, transport: nodeTransport(), services: { users } })`,
  },
] as const

await runProgram(async ({ progress }) => {
  const sizes = await Promise.all(packages.map((name) => countBytes(join(modules, name))))
  const bundled = await Promise.all(bundles.map(({ code }) => buildBundle(code)))
  progress(1, 1)
  const onDisk = sizes.reduce((sum, size) => sum + size, 0)
  return {
    tables: [
      {
        title: 'One service installed alone, our own packages',
        head: ['package', 'on disk'],
        rows: [
          ...packages.map((name, index) => [name, formatKilobytes(sizes[index] ?? 0)]),
          ['together', formatKilobytes(onDisk)],
        ],
      },
      {
        title: `Bundled and minified, without ${foreign.join(', ')}`,
        head: ['program', 'bytes', 'gzipped'],
        rows: bundles.map(({ name }, index) => {
          const { length, gzipped } = bundled[index] ?? { length: 0, gzipped: 0 }
          return [name, formatKilobytes(length), formatKilobytes(gzipped)]
        }),
      },
    ],
    figures: [
      { goal: 'onDisk', value: onDisk },
      { goal: 'bundled', value: Math.max(...bundled.map(({ length }) => length)) },
    ],
  }
})

async function buildBundle(contents: string): Promise<{ readonly length: number; readonly gzipped: number }> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: modules, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'node',
    external: [...foreign],
    logLevel: 'error',
  })
  const text = outputFiles[0]?.contents ?? new Uint8Array()
  return { length: text.length, gzipped: gzipSync(text).length }
}

async function countBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => stat(join(entry.parentPath, entry.name))),
  )
  return sizes.reduce((sum, { size }) => sum + size, 0)
}
