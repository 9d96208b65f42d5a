import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ApiDocument } from './document.ts'

/** Where the SDK's contract of an operation differs from the document on purpose. */
export interface OverlayEntry {
  /** Query parameters that the document requires and the SDK fills in. */
  readonly optionalQuery?: readonly string[]
  /** The response may be empty, though the document does not say so. */
  readonly mayBeEmpty?: true
  readonly reason: string
}

/** The entries of `spec/overlay.json` by operation id. */
export type Overlay = Readonly<Record<string, OverlayEntry>>

const fileName = 'overlay.json'

/** Reads `spec/overlay.json`. */
export function readOverlay(specFolder: string): Overlay {
  // The file is part of this repository; `checkOverlay` compares its contents with the API document.
  return JSON.parse(readFileSync(join(specFolder, fileName), 'utf8')) as Overlay
}

/** Compares the overlay with the API document; returns one sentence per mistake. */
export function checkOverlay(overlay: Overlay, document: ApiDocument): readonly string[] {
  const operations = new Map(document.operations.map((operation) => [operation.id, operation]))
  return Object.entries(overlay).flatMap(([id, { optionalQuery = [], reason }]) => {
    const operation = operations.get(id)
    if (operation === undefined) return [`spec/${fileName}: the API document has no operation ${id}`]
    return [
      ...(reason.trim() === '' ? [`spec/${fileName}: ${id} has no reason`] : []),
      ...optionalQuery
        .filter((name) => !operation.requiredQuery.includes(name))
        .map((name) => `spec/${fileName}: ${id} does not require ${name} in the document any more`),
    ]
  })
}
