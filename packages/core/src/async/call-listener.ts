/**
 * Calls a function of the program. Whatever becomes of it, the SDK goes on: what it throws, and what the promise rejects with that
 * it may return, goes to `onFailure`.
 *
 * @param listener - Its result is not waited for.
 * @param onFailure - Called at most once. Must not throw.
 */
export function callListener(listener: () => unknown, onFailure: (error: unknown) => void): void {
  try {
    const result = listener()
    // Most return nothing: only what can reject costs a promise.
    if (typeof result === 'object' && result !== null) Promise.resolve(result).catch(onFailure)
  } catch (error) {
    onFailure(error)
  }
}
