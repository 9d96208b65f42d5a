import type { FileHandle } from 'node:fs/promises'
import { mkdir, open, rm, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PrivateFile } from '@cloudconnexa/auth/private-files'
import { WorkflowError } from '@cloudconnexa/errors/workflow'
import { isProperties } from '../../model/properties.ts'
import type { JournalEntry, JournalState } from './journal.ts'

/** A journal that is being written. */
export class JournalFile {
  readonly #path: string
  readonly #handle: FileHandle
  /** Lines are written one after the other, however many changes are under way; none after one that could not be written. */
  #last: Promise<void> = Promise.resolve()

  private constructor(path: string, handle: FileHandle) {
    this.#path = path
    this.#handle = handle
  }

  /**
   * Begins the journal of an account, readable by its owner only. That of an earlier apply is overwritten.
   *
   * @throws {WorkflowError} (`JOURNAL_UNAVAILABLE`) when the file cannot be written.
   */
  static create(path: string): Promise<JournalFile> {
    return openJournal(path, async () => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      // The folder ignores itself, so that nobody's own .gitignore has to be changed.
      await writeFile(join(dirname(path), '.gitignore'), '*\n')
      // What stands there keeps its permissions otherwise, and a link what it leads to.
      await rm(path, { force: true })
      return new JournalFile(path, await open(path, 'wx', 0o600))
    })
  }

  /**
   * Goes on with a journal.
   *
   * @param size - Where its last whole line ends: what a crash has left behind it is cut off, so that it is not taken for the
   *   beginning of the next line.
   * @throws {WorkflowError} (`JOURNAL_UNAVAILABLE`) when the file cannot be written.
   */
  static continue(path: string, size: number): Promise<JournalFile> {
    return openJournal(path, async () => {
      await truncate(path, size)
      return new JournalFile(path, await open(path, 'a', 0o600))
    })
  }

  /**
   * Writes a line, and returns when the disk has it.
   *
   * @throws {WorkflowError} (`JOURNAL_UNAVAILABLE`) when it could not be written, or an earlier one.
   */
  append(entry: JournalEntry): Promise<void> {
    const written = this.#last.then(() => this.#write(`${JSON.stringify(entry)}\n`))
    this.#last = written
    // The caller receives it, whether or not it waits.
    written.catch(() => undefined)
    return written
  }

  async #write(line: string): Promise<void> {
    try {
      await this.#handle.appendFile(line)
      await this.#handle.sync()
    } catch (error) {
      throw createUnavailableError(this.#path, error)
    }
  }

  /** Closes the file, when everything is written. */
  async close(): Promise<void> {
    await this.#last.catch(() => undefined)
    await this.#handle.close().catch(() => undefined)
  }
}

async function openJournal(path: string, work: () => Promise<JournalFile>): Promise<JournalFile> {
  try {
    return await work()
  } catch (error) {
    throw createUnavailableError(path, error)
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
  /** Where the last whole line ends, in bytes. */
  readonly size: number
}

/** Version of the form of journals. */
export const journalVersion = 1

/**
 * Reads a journal. A last line that was cut by a crash is left out, since nothing was done before it was on the disk.
 *
 * @returns `undefined` where there is none.
 * @throws {WorkflowError} (`JOURNAL_DAMAGED`) when another line cannot be read, or is of another version; (`JOURNAL_UNAVAILABLE`) when the
 *   file cannot.
 * @throws {ConfigurationError} (`FILE_PERMISSIONS`) when other users could have written it.
 */
export async function readJournal(file: PrivateFile): Promise<JournalRecord | undefined> {
  const { path } = file
  const content = await file.read().catch((error: unknown) => {
    if (readErrorCode(error) === file.purpose.tooOpen) throw error
    throw createUnavailableError(path, error instanceof Error ? (error.cause ?? error) : error)
  })
  if (content === undefined) return undefined
  const text = Buffer.from(content).toString('utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const entries = whole
    .split('\n')
    .slice(0, -1)
    .map((line, index) => parseLine(line, path, index + 1))
  const [first] = entries
  if (first?.type !== 'begin') return undefined
  if (first.journalVersion !== journalVersion) throw createVersionError(path, first.journalVersion)
  const states = new Map<string, JournalState>()
  const ids = new Map<string, string>()
  for (const entry of entries) {
    if (entry.type === 'begin' || entry.type === 'end') continue
    states.set(entry.address, entry.type === 'start' ? 'started' : entry.type)
    if (entry.type === 'done' && entry.id !== undefined) ids.set(entry.address, entry.id)
  }
  const isOver = entries.at(-1)?.type === 'end'
  return { planDigest: first.planDigest, states, ids, isOver, size: Buffer.byteLength(whole) }
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

function createVersionError(file: string, version: unknown): WorkflowError {
  return new WorkflowError(
    `The journal ${file} is of version ${JSON.stringify(version ?? null)}, and this package reads version ${String(journalVersion)}.`,
    {
      code: 'JOURNAL_DAMAGED',
      hint: 'Resume with the version that began the apply, or make a new plan: it shows what is left to do.',
      location: { file, line: 1, column: 1 },
    },
  )
}

function createUnavailableError(path: string, cause: unknown): WorkflowError {
  const code = readErrorCode(cause)
  return new WorkflowError(
    `The journal ${path} cannot be read or written${code === undefined ? '' : ` (${code})`}.`,
    {
      code: 'JOURNAL_UNAVAILABLE',
      hint: 'Give this user access to it, or free some space, then resume; pass another `stateFolder` where nothing was begun.',
      cause,
    },
  )
}

function readErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
