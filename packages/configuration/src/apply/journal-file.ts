import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { WorkflowError } from '@cloudconnexa/errors/workflow'
import { isProperties } from '../model/properties.ts'
import type { JournalEntry, JournalState } from './journal.ts'

/** A journal that is being written. */
export class JournalFile {
  readonly #handle: FileHandle
  /** Lines are written one after the other, however many changes are under way. */
  #last: Promise<unknown> = Promise.resolve()

  private constructor(handle: FileHandle) {
    this.#handle = handle
  }

  /**
   * Opens the journal of an account, readable by its owner only.
   *
   * @param path - Its path.
   * @param flags - `w` begins a new one, `a` goes on.
   */
  static async open(path: string, flags: 'w' | 'a'): Promise<JournalFile> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    // The folder ignores itself, so that nobody's own .gitignore has to be changed.
    await writeFile(join(dirname(path), '.gitignore'), '*\n')
    const handle = await open(path, flags, 0o600)
    return new JournalFile(handle)
  }

  /** Writes a line, and returns when the disk has it. */
  append(entry: JournalEntry): Promise<void> {
    const written = this.#last.then(async () => {
      await this.#handle.write(`${JSON.stringify(entry)}\n`)
      await this.#handle.sync()
    })
    this.#last = written.catch(() => undefined)
    return written
  }

  /** Closes the file, when everything is written. */
  async close(): Promise<void> {
    await this.#last
    await this.#handle.close()
  }
}

/** Where an apply has got to. */
export interface JournalRecord {
  readonly planDigest: string
  /** State of each change by its address; those that are missing were not begun. */
  readonly states: ReadonlyMap<string, JournalState>
  /** Ids of what was created, by address. */
  readonly ids: ReadonlyMap<string, string>
  /** Whether it came to its end. */
  readonly isOver: boolean
}

/**
 * Reads a journal. A last line that was cut by a crash is left out, since nothing was done before it was on the disk.
 *
 * @returns `undefined` where there is none.
 * @throws {WorkflowError} (`JOURNAL_DAMAGED`) when another line cannot be read.
 */
export async function readJournal(path: string): Promise<JournalRecord | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  const lines = text.split('\n')
  // What stands behind the last newline was not written to its end.
  const entries = lines.slice(0, -1).map((line, index) => parseLine(line, path, index + 1))
  const [first] = entries
  if (first?.type !== 'begin') return undefined
  const states = new Map<string, JournalState>()
  const ids = new Map<string, string>()
  for (const entry of entries) {
    if (entry.type === 'begin' || entry.type === 'end') continue
    states.set(entry.address, entry.type === 'start' ? 'started' : entry.type)
    if (entry.type === 'done' && entry.id !== undefined) ids.set(entry.address, entry.id)
  }
  return { planDigest: first.planDigest, states, ids, isOver: entries.at(-1)?.type === 'end' }
}

function parseLine(line: string, file: string, number: number): JournalEntry {
  try {
    const value: unknown = JSON.parse(line)
    // Only this package writes journals; what has a type has the properties of it.
    if (isProperties(value) && typeof value['type'] === 'string') return value as unknown as JournalEntry
  } catch {
    // Reported below.
  }
  throw new WorkflowError(`Line ${String(number)} of the journal ${file} cannot be read.`, {
    code: 'JOURNAL_DAMAGED',
    hint: 'Move the journal away and make a new plan: it shows what is left to do.',
    location: { file, line: number, column: 1 },
  })
}
