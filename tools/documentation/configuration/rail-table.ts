import { exitCodes, exitsByCode } from '../../../packages/cli/src/errors/exit-codes.ts'
import { createTable } from '../command-line/markdown-text.ts'

/** What stops before the first write. */
export interface Rail {
  /** Code of the error. */
  readonly code: string
  /** When it is thrown. */
  readonly when: string
  /** What lets it through, or what to do. */
  readonly remedy: string
}

/** Everything that stops before the first write, in the order in which it is met. A test compares the codes with those of the package. */
export const rails: readonly Rail[] = [
  {
    code: 'FILE_EXISTS',
    when: '`init` or an export would destroy a file that holds something else',
    remedy: 'choose another path',
  },
  {
    code: 'FILE_UNREADABLE',
    when: 'a file is not there, not UTF-8 or not YAML',
    remedy: 'fix the file',
  },
  {
    code: 'FILE_INVALID',
    when: 'an unknown file, kind or property, a missing one, a value of the wrong type, an empty file; an `ipSecConfig` that the API would drop or change',
    remedy: 'fix the file',
  },
  { code: 'FORMAT_NEWER', when: 'the files are of a newer format version', remedy: 'update the package' },
  {
    code: 'NAME_DUPLICATE',
    when: 'two objects have one name, in files or in an account that is exported',
    remedy: 'rename one, or `--duplicates id`',
  },
  {
    code: 'NAME_EMPTY',
    when: 'an object of an account that is exported has no name',
    remedy: 'name it, or `--duplicates id`',
  },
  {
    code: 'REFERENCE_UNKNOWN',
    when: 'a name that no object has',
    remedy: 'correct the name, or add the object',
  },
  { code: 'ROUTES_OVERLAP', when: 'routes that the API would refuse', remedy: 'change one' },
  {
    code: 'SECRET_IN_FILE',
    when: 'a secret, or what is shown in its place, stands where a reference belongs',
    remedy: 'write `${secret:…}`, and change the secret',
  },
  { code: 'ID_UNKNOWN', when: 'a `$id` is of another account', remedy: 'export without `--duplicates id`' },
  {
    code: 'RENAME_CONFLICT',
    when: "the old and the new name of `$renamedFrom` are both there, or two objects take each other's names",
    remedy: 'delete or rename one of them; a swap takes two applies',
  },
  {
    code: 'PROPERTY_FIXED',
    when: 'a property changes that cannot, such as a username',
    remedy: 'use the value of the account, or another name',
  },
  {
    code: 'REFERENCE_CIRCLE',
    when: 'objects refer to each other, and none can be created first',
    remedy: 'take one of the references out',
  },
  {
    code: 'PROTECTED',
    when: 'the plan deletes what is `$protected`, or was when it was applied last',
    remedy: 'apply `$protected: false` first',
  },
  {
    code: 'PLAN_TOO_LARGE',
    when: 'more than 30 % of a kind of ten or more is updated or deleted',
    remedy: '`--allow-large-changes <kind>`',
  },
  { code: 'PLAN_INVALID', when: 'the plan file was edited, or is none', remedy: 'plan again' },
  {
    code: 'PLAN_FOREIGN',
    when: 'the plan is for another Cloud ID',
    remedy: 'use its credentials, or plan again',
  },
  {
    code: 'PLAN_STALE',
    when: 'the account is not what the plan has seen',
    remedy: 'plan again',
  },
  { code: 'SCOPE_READ_ONLY', when: 'the token may not write', remedy: 'use a key that may' },
  { code: 'SECRET_UNRESOLVED', when: 'no source has a secret that the plan needs', remedy: 'set it' },
  {
    code: 'SECRET_PLACEHOLDER',
    when: 'a source has a mask or a reference in place of a secret',
    remedy: 'put the secret there',
  },
  {
    code: 'SECRET_AMBIGUOUS',
    when: 'two secrets would come from one environment variable',
    remedy: 'rename one, or use a file or a command',
  },
  {
    code: 'APPLY_UNDER_WAY',
    when: 'another apply is under way on this machine',
    remedy: 'wait',
  },
  { code: 'NOTHING_TO_RESUME', when: '`--resume` finds nothing that was interrupted', remedy: 'plan' },
  {
    code: 'JOURNAL_DAMAGED',
    when: 'a line of the journal, not the last one, cannot be read',
    remedy: 'plan again',
  },
  {
    code: 'JOURNAL_UNAVAILABLE',
    when: 'the journal cannot be written, on a full disk for instance',
    remedy: 'make room; later on, `--resume`',
  },
  {
    code: 'LOCK_LOST',
    when: 'another process took the lock, since this one showed no life for seconds',
    remedy: '`--resume` when the machine is less busy',
  },
  { code: 'STATE_DAMAGED', when: 'the state file cannot be read', remedy: 'delete it' },
]

/** A table of what stops before the first write, with the exit codes of the command line. */
export function createRailTable(): string {
  return createTable(
    ['code', 'when', 'what to do', 'exit code'],
    rails.map(({ code, when, remedy }) => [
      `\`${code}\``,
      when,
      remedy,
      String(exitCodes[exitsByCode[code] ?? 'input'].code),
    ]),
  )
}
