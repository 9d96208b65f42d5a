/** Something in which the SDK differs from the API document. */
export interface Finding {
  /** What it speaks against: an operation or a schema of the document. */
  readonly about: 'operation' | 'schema'
  /** Operation id or schema name; the document does not have it when the SDK has invented it. */
  readonly name: string
  /** One sentence, which also names the finding in `spec/deviations.json`. */
  readonly text: string
}

/** What the SDK says of something, and what follows from the document; a side that has no such thing says nothing. */
export interface Comparison {
  readonly what: string
  readonly sdk: string | undefined
  readonly document: string | undefined
}

/** One sentence per comparison that comes out different: `createNetwork: path is /network, the document says /networks`. */
export function differences(place: string, comparisons: readonly Comparison[]): readonly string[] {
  return comparisons
    .filter(({ sdk, document }) => sdk !== document)
    .map(({ what, sdk = 'missing', document }) => {
      const claim = document === undefined ? 'the document has none' : `the document says ${document}`
      return `${place}: ${what} is ${sdk}, ${claim}`
    })
}
