import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface RepeatableFile {
  readonly operations: Readonly<
    Record<string, { readonly method: string; readonly repeatable: boolean; readonly reason: string }>
  >
}

/** The POST operations that `spec/repeatable.json` allows to be sent again after an unknown outcome: the reason by id. */
export function readRepeatable(specFolder: string): ReadonlyMap<string, string> {
  // The file is part of this repository; the review of it is tested elsewhere.
  const { operations } = JSON.parse(
    readFileSync(join(specFolder, 'repeatable.json'), 'utf8'),
  ) as RepeatableFile
  return new Map(
    Object.entries(operations)
      .filter(([, { method, repeatable }]) => method === 'POST' && repeatable)
      .map(([id, { reason }]) => [id, reason]),
  )
}
