/** Something was asked for that cannot be; the message says what may be instead. */
export class InputError extends Error {
  override readonly name: string = 'InputError'
}
