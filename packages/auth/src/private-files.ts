/** For authors of packages that keep files only their owner may see: with mode 0600, replaced as a whole, and locked across processes. */
export type { FilePurpose } from './files/file-purpose.ts'
export { LockHeldError } from './locks/lock-held-error.ts'
export type { ProcessLock, ProcessLockOptions } from './locks/process-lock.ts'
export { createPrivateFile, type PrivateFile } from './private-files/private-file.ts'
