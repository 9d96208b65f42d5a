import type { Stats } from 'node:fs'

/** What a descriptor leads to. A file can be written at once, and so can a device such as `/dev/null`, which counts as one. */
export type DescriptorKind = 'terminal' | 'file' | 'pipe'

/**
 * Finds out what a descriptor of this process leads to.
 *
 * @param descriptor - 0, 1 or 2.
 */
export function detectKind(descriptor: number): DescriptorKind {
  let status: Stats
  try {
    status = process.getBuiltinModule('node:fs').fstatSync(descriptor)
  } catch {
    // It is closed. Writing says so.
    return 'file'
  }
  if (status.isFile() || isMemoryDevice(status)) return 'file'
  const isDevice = status.isCharacterDevice()
  // To look at a terminal, Node loads its network.
  const mayBeTerminal = isDevice || process.platform === 'win32'
  if (mayBeTerminal && process.getBuiltinModule('node:tty').isatty(descriptor)) return 'terminal'
  return isDevice ? 'file' : 'pipe'
}

/** Whether it is `/dev/null` or one of its neighbours, by the number that Linux gives them. */
function isMemoryDevice(status: Stats): boolean {
  return process.platform === 'linux' && status.isCharacterDevice() && status.rdev >> 8 === 1
}
