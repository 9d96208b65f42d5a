/** Returns what a promise is rejected with. */
export async function catchRejection(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('The promise was not rejected.')
}

/** Returns the error that a promise is rejected with, which has to be an instance of the class. */
export async function catchFailure<E extends Error>(
  promise: PromiseLike<unknown>,
  type: abstract new (...parameters: never[]) => E,
): Promise<E> {
  const error = await catchRejection(promise)
  if (error instanceof type) return error
  throw new Error(`Rejected with something else than ${type.name}.`, { cause: error })
}
