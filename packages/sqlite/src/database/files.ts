import type * as fs from 'node:fs'

// `node:fs/promises` loads a dozen of Node's modules more, and so does importing `node:fs`: each is a tenth of what a program that is
// started a thousand times a day may take for its start.
const files = process.getBuiltinModule('node:fs')
const { promisify } = process.getBuiltinModule('node:util')

export const close: typeof fs.close.__promisify__ = promisify(files.close)
export const lstat: typeof fs.lstat.__promisify__ = promisify(files.lstat)
export const mkdir: typeof fs.mkdir.__promisify__ = promisify(files.mkdir)
export const open: typeof fs.open.__promisify__ = promisify(files.open)
/** In one step; Node's own code looks at each folder of the path. On Windows only that one keeps the letters of network drives. */
export const realpath: (path: string) => Promise<string> = promisify(
  process.platform === 'win32' ? files.realpath : files.realpath.native,
)
export const stat: typeof fs.stat.__promisify__ = promisify(files.stat)
export const statfs: typeof fs.statfs.__promisify__ = promisify(files.statfs)
/** Constants of `node:fs`. */
export const constants: typeof fs.constants = files.constants
