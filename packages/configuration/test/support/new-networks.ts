import type { TestAccount } from './connect.ts'

/** Adds files of networks that are called `new-1`, `new-2` and so on. */
export function addNetworks(files: Map<string, string>, count = 3): void {
  for (let number = 1; number <= count; number += 1)
    files.set(`networks/new-${String(number)}.yaml`, `name: new-${String(number)}\n`)
}

/** How many of these networks the account has. */
export function countNetworks({ emulator }: TestAccount): number {
  return emulator.state.networks.all().filter(({ name }) => name.startsWith('new-')).length
}

/** The error that work ends with; `undefined` where it succeeds. */
export function captureError(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  )
}
