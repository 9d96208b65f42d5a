/**
 * Writes text to a file that is open, all of it: a disk that becomes full takes a part first, and fails with the rest.
 *
 * @param descriptor - Of the file.
 * @param text - Written as UTF-8.
 */
export function writeFile(descriptor: number, text: string): void {
  writeAll(descriptor, Buffer.from(text), () => undefined)
}

/**
 * Writes bytes to what is open, all of them.
 *
 * @param descriptor - Of the file or pipe.
 * @param bytes - What to write.
 * @param onWritten - Called with what is left, whenever a part was taken.
 */
export function writeAll(descriptor: number, bytes: Uint8Array, onWritten: (rest: Uint8Array) => void): void {
  const { writeSync } = process.getBuiltinModule('node:fs')
  let rest = bytes
  while (rest.length > 0) {
    rest = rest.subarray(writeSync(descriptor, rest))
    onWritten(rest)
  }
}
