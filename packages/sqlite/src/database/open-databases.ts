import { resolve } from 'node:path'
import { Database } from './database.ts'
import type { DatabasePurpose } from './database-purpose.ts'

/** A database of this process, and by how many it is used. */
interface OpenDatabase {
  readonly opening: Promise<Database>
  users: number
}

/** By path. Opening takes longer than all that a short program does with it, so that stores and limiters of one file share it. */
const databases = new Map<string, OpenDatabase>()

/** A database that somebody uses, maybe with others. */
export interface BorrowedDatabase {
  readonly database: Database
  /** Ends the use. The last one closes it. */
  readonly giveBack: () => void
  /** Closes it for everybody, because it can no longer be used. */
  readonly retire: () => void
}

/**
 * Opens a database, or joins those of this process who have it open.
 *
 * @param file - Where it is.
 * @param purpose - What it is for.
 * @throws {ConfigurationError} when it cannot be used.
 */
export async function borrowDatabase(file: string, purpose: DatabasePurpose): Promise<BorrowedDatabase> {
  const path = resolve(file)
  for (;;) {
    const open = databases.get(path)
    if (open === undefined) return openAnew(path, purpose)
    open.users += 1
    // Who opens it says what is wrong; the next one tries again, and names its own purpose.
    const database = await open.opening.catch(() => undefined)
    if (database === undefined) continue
    const borrowed = lend(path, open, database)
    try {
      if (database.isOpen && (await database.check(purpose))) return borrowed
    } catch (error) {
      borrowed.giveBack()
      throw error
    }
    // A file that was deleted or replaced is shared with no other process.
    borrowed.retire()
  }
}

async function openAnew(path: string, purpose: DatabasePurpose): Promise<BorrowedDatabase> {
  const open: OpenDatabase = { opening: Database.open(path, purpose), users: 1 }
  databases.set(path, open)
  try {
    return lend(path, open, await open.opening)
  } catch (error) {
    databases.delete(path)
    throw error
  }
}

function lend(path: string, open: OpenDatabase, database: Database): BorrowedDatabase {
  let isUsed = true
  const retire = (): void => {
    if (databases.get(path) === open) databases.delete(path)
    database.close()
  }
  return {
    database,
    giveBack() {
      if (!isUsed) return
      isUsed = false
      open.users -= 1
      if (open.users === 0) retire()
    },
    retire,
  }
}
