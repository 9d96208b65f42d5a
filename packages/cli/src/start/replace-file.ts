/**
 * Writes a file that is there as a whole, on the disk, or not at all: V8 does not look whether compiled code is damaged.
 *
 * @param path - Where it is.
 * @param data - What is in it.
 */
export function replaceFile(path: string, data: Uint8Array): void {
  const { renameSync, rmSync } = process.getBuiltinModule('node:fs')
  const draft = `${path}.${process.pid}.${process.hrtime.bigint()}`
  try {
    writeDraft(draft, data)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

function writeDraft(path: string, data: Uint8Array): void {
  const { closeSync, fsyncSync, openSync, writeFileSync } = process.getBuiltinModule('node:fs')
  const descriptor = openSync(path, 'wx', 0o600)
  try {
    writeFileSync(descriptor, data)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
