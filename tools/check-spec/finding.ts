/** Something in which the SDK differs from the API document. */
export interface Finding {
  /** The operation that it is about; empty where it is about none. */
  readonly id: string
  /** One sentence. */
  readonly text: string
}
