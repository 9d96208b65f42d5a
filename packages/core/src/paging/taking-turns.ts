/** Runs steps one after the other, as a generator does, for callers who ask for the next value before they have this one. */
export function takingTurns(): <T>(step: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (step) => {
    const result = last.then(step, step)
    last = result
    return result
  }
}
