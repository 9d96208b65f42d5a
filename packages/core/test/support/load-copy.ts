import { cp, mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type * as copied from './copied-service.ts'

/** A service that has copies of core and errors of its own. */
export interface LoadedCopy extends AsyncDisposable {
  readonly plugin: typeof copied
}

const packages = new URL('../../../', import.meta.url)

/** Copies core and errors, as a plugin does that brings its own, and loads the made-up service with them. */
export async function loadCopy(): Promise<LoadedCopy> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'cloudconnexa-core-')))
  const copy = (path: string): Promise<void> =>
    cp(fileURLToPath(new URL(path, packages)), join(folder, path), { recursive: true })
  const paths = ['errors/src', 'errors/package.json', 'core/src', 'core/package.json', 'core/test/support']
  await Promise.all(paths.map(copy))
  const modules = join(folder, 'node_modules')
  await mkdir(join(modules, '@cloudconnexa'), { recursive: true })
  await symlink(join(folder, 'errors'), join(modules, '@cloudconnexa/errors'), 'junction')
  const zod = await realpath(fileURLToPath(new URL('core/node_modules/zod', packages)))
  await symlink(zod, join(modules, 'zod'), 'junction')
  const address = pathToFileURL(join(folder, 'core/test/support/copied-service.ts')).href
  return {
    plugin: (await import(/* @vite-ignore */ address)) as typeof copied, // a copy of that file
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}
