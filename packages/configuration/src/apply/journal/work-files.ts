import { join } from 'node:path'
import { createPrivateFile, type FilePurpose, type PrivateFile } from '@cloudconnexa/auth/private-files'

/** What an apply keeps on this machine for one account, below `.cloudconnexa`. All of it is readable by its owner only. */
export interface WorkFiles {
  /** Random key, HMACs of secrets, ids: see `StateFile`. */
  readonly state: PrivateFile
  /** The plan that the journal belongs to, so that `resume` needs nothing else. */
  readonly plan: PrivateFile
  /** What was begun and done. It is appended to by its path, see `JournalFile`. */
  readonly journal: PrivateFile
  /** Its lock is `<Cloud ID>.lock`: one apply at a time. */
  readonly lock: PrivateFile
}

const purpose: FilePurpose = {
  noun: 'state file',
  tooOpen: 'FILE_PERMISSIONS',
  unusable: 'FILE_UNAVAILABLE',
  relocation: 'pass another `stateFolder`',
  allowGroupAccess: false,
  // A plan that creates five thousand users has some four megabytes.
  maxBytes: 256 * 1024 * 1024,
}

/**
 * Names the files of an account.
 *
 * @param folder - The folder, which is created when something is written.
 * @param cloudId - The Cloud ID; `null` where nothing names it.
 */
export function locateWorkFiles(folder: string, cloudId: string | null): WorkFiles {
  // A Cloud ID is a host label; whatever else stands there must not lead out of the folder.
  const name = (cloudId ?? 'account').replaceAll(/[^\w.-]/g, '_').replace(/^\.+/, '_')
  const open = (suffix: string, noun: string): PrivateFile =>
    createPrivateFile(join(folder, `${name}${suffix}`), { ...purpose, noun })
  return {
    state: open('.state.json', 'state file'),
    plan: open('.plan.json', 'plan under way'),
    journal: open('.journal.jsonl', 'journal'),
    lock: open('', 'account'),
  }
}
