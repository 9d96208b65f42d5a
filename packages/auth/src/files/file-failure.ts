import { ConfigurationError } from '@cloudconnexa/errors'
import { readErrorCode } from './error-code.ts'
import type { FilePurpose } from './file-purpose.ts'

/** What was tried, within the sentence "It cannot be …". */
export type FileAction = 'read' | 'written' | 'removed' | 'locked'

interface Explanation {
  /** What is wrong, within a sentence. */
  readonly reason: string
  /** What to do about it, in the imperative. `%` stands for the folder of the file. */
  readonly advice: string
}

const noAccess = { reason: 'this user has no access', advice: 'Give this user access to %' }
const noFolder = { reason: 'a part of its path is not a folder', advice: 'Correct the path' }
const tooManyFiles = {
  reason: 'too many files are open',
  advice: 'Close files that are not needed, raise the limit (ulimit -n)',
}
const noReplacement = {
  reason: 'it is in use, or mounted as a single file, and cannot be replaced',
  advice: 'Mount its folder instead of the single file',
}
const unsupported = {
  reason: 'its file system does not support that',
  advice: 'Use a file system that can rename and lock files',
}
const brokenDisk = { reason: 'the disk or the network share failed', advice: 'Check the disk or the share' }

const explanations: Readonly<Record<string, Explanation>> = {
  ENOSPC: { reason: 'the disk is full', advice: 'Free some space' },
  EDQUOT: { reason: 'the disk quota of this user is used up', advice: 'Free some space' },
  EFBIG: { reason: 'the limit on file sizes is too low', advice: 'Raise it (ulimit -f)' },
  EROFS: { reason: 'the disk is read-only', advice: 'Mount it so that % can be written to' },
  EACCES: noAccess,
  EPERM: noAccess,
  ERR_ACCESS_DENIED: {
    reason: 'the permission model of Node.js forbids it',
    advice: 'Start Node.js with --allow-fs-read=% --allow-fs-write=%',
  },
  ENOTDIR: noFolder,
  EEXIST: noFolder,
  ENOENT: { reason: 'its folder is missing', advice: 'Create %' },
  EISDIR: { reason: 'a folder is in its place', advice: 'Remove the folder' },
  ELOOP: { reason: 'its symbolic links lead in a circle', advice: 'Correct the links' },
  ENAMETOOLONG: { reason: 'its name is too long', advice: 'Choose a shorter name' },
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  EBUSY: noReplacement,
  EXDEV: noReplacement,
  ETXTBSY: noReplacement,
  EINVAL: unsupported,
  ENOSYS: unsupported,
  ENOTSUP: unsupported,
  EOPNOTSUPP: unsupported,
  EIO: brokenDisk,
  ENODEV: brokenDisk,
  ENXIO: brokenDisk,
  ESTALE: brokenDisk,
  ETIMEDOUT: brokenDisk,
  EHOSTDOWN: brokenDisk,
  ENOTCONN: brokenDisk,
}
const unknownFailure: Explanation = {
  reason: 'the operating system refused it',
  advice: 'Check that it is a file in a folder that this user may write to',
}

/**
 * The error for a file system call that failed. An error of the SDK is returned as it is.
 *
 * @param path - The file.
 * @param purpose - What the file is for.
 * @param action - What was tried.
 * @param error - What was thrown.
 */
export function createFileFailure(
  path: string,
  purpose: FilePurpose,
  action: FileAction,
  error: unknown,
): ConfigurationError {
  if (error instanceof ConfigurationError) return error
  const code = readErrorCode(error)
  const { reason, advice } = explanations[code ?? ''] ?? unknownFailure
  // Not by node:path, which is loaded only where it is needed.
  const folder = path.replace(/[\\/][^\\/]*$/, '') || '/'
  return new ConfigurationError(
    `The ${purpose.noun} ${path} cannot be ${action}: ${reason} (${code ?? 'unknown'}).`,
    {
      code: purpose.unusable,
      hint: `${advice.replaceAll('%', () => folder)}, or ${purpose.relocation}.`,
      cause: error,
    },
  )
}

/**
 * The error for something else in the place of a file: a folder, a FIFO, a link that leads nowhere, a file of absurd size.
 *
 * @param path - The file.
 * @param purpose - What the file is for.
 * @param what - What was found, within the sentence "It is …".
 */
export function createUnusableFileError(
  path: string,
  purpose: FilePurpose,
  what: string,
): ConfigurationError {
  return new ConfigurationError(`The ${purpose.noun} ${path} cannot be used: it is ${what}.`, {
    code: purpose.unusable,
    hint: `Move away what is there, or ${purpose.relocation}.`,
  })
}
