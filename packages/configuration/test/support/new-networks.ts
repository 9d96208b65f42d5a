/** Adds files of networks that are called `new-1`, `new-2` and so on. */
export function addNetworks(files: Map<string, string>, count = 3): void {
  for (let number = 1; number <= count; number += 1)
    files.set(`networks/new-${String(number)}.yaml`, `name: new-${String(number)}\n`)
}

/** The error that work ends with; `undefined` where it succeeds. */
export function captureError(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  )
}
