import { readErrorCode } from '../files/error-code.ts'

/**
 * Names of lock records. The name says whose lock it is and is used once, so removing a record by its name never removes the
 * record of a later holder.
 */

/** A process as its lock records name it. */
interface ProcessIdentity {
  /** The space in which the process ID counts: one boot of one machine, and one container of it. */
  readonly space: string
  /** When the process started, in the kernel's own count: process IDs are used again. */
  readonly startedAt: string
}

interface LockRecord extends ProcessIdentity {
  readonly pid: number
}

const pattern = /^([\w-]+)\.(\d{1,10})\.(\d{1,20})\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const unknown: ProcessIdentity = { space: 'unknown', startedAt: '0' }
let self: Promise<ProcessIdentity> | undefined

/** A new name for a record of this process. */
export async function createRecordName(): Promise<string> {
  self ??= identifySelf()
  const { space, startedAt } = await self
  return `${space}.${process.pid}.${startedAt}.${globalThis.crypto.randomUUID()}`
}

/**
 * Whether a name is that of a lock record.
 *
 * @param name - Name of a file.
 */
export function isRecordName(name: string): boolean {
  return pattern.test(name)
}

/**
 * The process ID in a record's name, which may count in another container.
 *
 * @param name - Name of the record.
 */
export function readProcessId(name: string): number | undefined {
  return parse(name)?.pid
}

/**
 * Whether the process that wrote a record is proven to be dead. Only Linux can say, and only about the same boot of the same
 * container: elsewhere the same process ID may be somebody else's.
 *
 * @param name - Name of the record.
 */
export async function isHolderDead(name: string): Promise<boolean> {
  self ??= identifySelf()
  const { space } = await self
  const record = parse(name)
  if (record === undefined || space === unknown.space || record.space !== space) return false
  if (!isRunning(record.pid)) return true
  const found = await readProcessStatus(record.pid)
  return found !== undefined && (found.isZombie || found.startedAt !== record.startedAt)
}

function parse(name: string): LockRecord | undefined {
  const [, space, pid, startedAt] = pattern.exec(name) ?? []
  if (space === undefined || pid === undefined || startedAt === undefined) return undefined
  return { space, pid: Number(pid), startedAt }
}

async function identifySelf(): Promise<ProcessIdentity> {
  if (process.platform !== 'linux') return unknown
  const { readFile, readlink } = await import('node:fs/promises')
  try {
    const [boot, namespace, status] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readlink('/proc/self/ns/pid'),
      readProcessStatus('self'),
    ])
    const space = `${boot.trim()}-${namespace.replaceAll(/\D/g, '')}`
    // A /proc of another container counts other process IDs.
    if (status?.pid !== process.pid || !/^[\w-]+$/.test(space)) return unknown
    return { space, startedAt: status.startedAt }
  } catch {
    return unknown
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, and belongs to another user.
    return readErrorCode(error) !== 'ESRCH'
  }
}

async function readProcessStatus(
  process: number | 'self',
): Promise<{ readonly pid: number; readonly isZombie: boolean; readonly startedAt: string } | undefined> {
  const { readFile } = await import('node:fs/promises')
  try {
    const text = await readFile(`/proc/${process}/stat`, 'utf8')
    // The second field is the program's name in parentheses, and may hold anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [state] = fields
    const startedAt = fields[19]
    if (state === undefined || startedAt === undefined || !/^\d+$/.test(startedAt)) return undefined
    return { pid: Number.parseInt(text, 10), isZombie: state === 'Z' || state === 'X', startedAt }
  } catch {
    return undefined
  }
}
