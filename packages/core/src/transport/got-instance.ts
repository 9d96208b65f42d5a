/** An instance of got: `got` itself, or what `got.extend` returns. */
export interface GotInstance {
  /** Makes another instance that has further options. */
  extend(options: object): unknown
}
