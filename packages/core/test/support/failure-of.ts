/** What a promise is rejected with. */
export async function rejectionOf(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('The promise was not rejected.')
}

/** The error that a promise is rejected with, which has to be of a class. */
export async function failureOf<E extends Error>(
  promise: PromiseLike<unknown>,
  type: abstract new (...parameters: never[]) => E,
): Promise<E> {
  const error = await rejectionOf(promise)
  if (error instanceof type) return error
  throw new Error(`Rejected with something else than ${type.name}.`, { cause: error })
}
