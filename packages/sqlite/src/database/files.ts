import type * as fs from 'node:fs'

// `node:fs/promises` loads a dozen of Node's modules more, and so does importing `node:fs`: each is a tenth of what a program that is
// started a thousand times a day may take for its start.
const files = process.getBuiltinModule('node:fs')
const { promisify } = process.getBuiltinModule('node:util')

export const close: typeof fs.close.__promisify__ = promisify(files.close)
export const lstat: typeof fs.lstat.__promisify__ = promisify(files.lstat)
export const mkdir: typeof fs.mkdir.__promisify__ = promisify(files.mkdir)
export const open: typeof fs.open.__promisify__ = promisify(files.open)
export const readFile: typeof fs.readFile.__promisify__ = promisify(files.readFile)
export const readlink: typeof fs.readlink.__promisify__ = promisify(files.readlink)
export const realpath: typeof fs.realpath.__promisify__ = promisify(files.realpath)
export const stat: typeof fs.stat.__promisify__ = promisify(files.stat)
export const statfs: typeof fs.statfs.__promisify__ = promisify(files.statfs)
/** Constants of `node:fs`. */
export const constants: typeof fs.constants = files.constants
