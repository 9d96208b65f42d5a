import type { Secret } from '@cloudconnexa/core'

/** Body of `create__Resource__Key`. */
export interface __Resource__KeyRequest {
  /** How people call it. */
  name: string
  /** Protects the key; callers pass a string or a `Secret`. */
  passphrase: string | Secret
}

/** Response of `create__Resource__Key`. */
export interface Issued__Resource__KeyResponse {
  /** Given by the API. */
  readonly id: string
  /** Shown once. Nothing prints it; `reveal()` returns the string. */
  readonly key: Secret
}
