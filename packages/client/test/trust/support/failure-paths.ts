import type { KnownErrorCode } from '@cloudconnexa/errors'
import { responseFailures } from './response-failures.ts'
import { configurationFailures } from './configuration-failures.ts'
import type { Ground } from './ground.ts'

/** Makes something fail; the promise is rejected with the error. */
export type Fail = (ground: Ground) => PromiseLike<unknown>

/** How an error of a code comes about, by a name for each way; or why that cannot be brought about here. */
export type FailurePaths = Readonly<Record<string, Fail>> | { readonly notDrivable: string }

/** Every error code of the SDK. */
export const failurePaths: Readonly<Record<KnownErrorCode, FailurePaths>> = {
  ...configurationFailures,
  ...responseFailures,
}

/** One way to an error. */
export interface FailurePath {
  readonly code: string
  readonly name: string
  readonly fail: Fail
}

/** All ways to all errors. */
export const drivablePaths: readonly FailurePath[] = Object.entries(failurePaths).flatMap(([code, paths]) =>
  'notDrivable' in paths ? [] : Object.entries(paths).map(([name, fail]) => ({ code, name, fail })),
)
