import { env } from 'node:process'

/** Whether this is the long run of `check:fuzz`. */
export const isLong: boolean = env['FUZZ'] === 'long'

/**
 * The seed of everything random: `FUZZ_SEED`; else the time of the run in the long run, which shall see ever new inputs, and
 * always the same in the short one, which shall fail for a change and not by chance.
 */
export const seed: number =
  env['FUZZ_SEED'] === undefined
    ? isLong
      ? Date.now() % 2_147_483_647
      : 20_261_123
    : Number(env['FUZZ_SEED'])

/** Inputs for each operation: `FUZZ_RUNS`, 2,000 in the long run, 100 in the short one. */
export const inputs: number = Number(env['FUZZ_RUNS'] ?? (isLong ? 2000 : 100))

/** Says what was tried, with the seed that repeats it. */
export function report(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\nRepeat it with FUZZ_SEED=${String(seed)}\n`)
}
