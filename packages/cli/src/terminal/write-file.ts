/**
 * Writes text to a file that is open, all of it: a disk that becomes full takes a part first, and fails with the rest.
 *
 * @param descriptor - Of the file.
 * @param text - Written as UTF-8.
 */
export function writeFile(descriptor: number, text: string): void {
  const { writeSync } = process.getBuiltinModule('node:fs')
  let rest = Buffer.from(text)
  while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest))
}
