import { refuseUnknownOptions } from '@cloudconnexa/core/runtime'
import {
  type SharedRateLimiter,
  sharedRateLimiter,
  type SharedRateLimiterOptions,
  sharedRateLimiterOptionNames,
} from '@cloudconnexa/core/shared-limits'
import { checkFileOption } from '../database/check-file-option.ts'
import { createLeaseStore } from './lease-store.ts'

/** Options of {@link sqliteRateLimiter}. */
export interface SqliteRateLimiterOptions extends SharedRateLimiterOptions {
  /**
   * The file that the processes share, on a disk of this machine. It is created, readable by its owner only. The token store may
   * be in the same file.
   */
  readonly file: string
}

/**
 * Shares the limits of an API key between the processes of one machine that name the same file. No server is needed.
 *
 * A file that cannot be used is the error of the first call (`LIMIT_STORE_UNAVAILABLE`, `LIMIT_STORE_CORRUPT`,
 * `LIMIT_STORE_PERMISSIONS`). One that fails later, such as when the disk is full, lets the process go on with its share of the
 * limits.
 *
 * @param options - The file, and the options of every shared limiter.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option is invalid.
 */
export function sqliteRateLimiter(options: SqliteRateLimiterOptions): SharedRateLimiter {
  refuseUnknownOptions('sqliteRateLimiter()', options, ['file', ...sharedRateLimiterOptionNames])
  const { file, ...shared } = options
  checkFileOption('sqliteRateLimiter()', file)
  return sharedRateLimiter(createLeaseStore(file), shared)
}
