import { env } from 'node:process'

/** Whether this is the long run of `check:fuzz`. */
export const isLong: boolean = env['FUZZ'] === 'long'

/**
 * The seed of everything random: `FUZZ_SEED`; otherwise the current time in the long run, so that it has new inputs each time, and
 * a constant in the short one, so that it fails because of a change and not by chance.
 */
export const seed: number =
  env['FUZZ_SEED'] === undefined
    ? isLong
      ? Date.now() % 2_147_483_647
      : 20_261_123
    : Number(env['FUZZ_SEED'])

/** Inputs for each operation: `FUZZ_RUNS`, 2,000 in the long run, 40 in the short one. */
export const inputs: number = Number(env['FUZZ_RUNS'] ?? (isLong ? 2000 : 40))

/** Prints what was tried, and the seed that repeats it. */
export function report(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\nRepeat it with FUZZ_SEED=${String(seed)}\n`)
}
