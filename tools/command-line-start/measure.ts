import { spawn } from 'node:child_process'

/** A process that is started again and again. */
export interface Contender {
  readonly name: string
  readonly program: string
  readonly arguments: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** How long the processes of a contender took, in milliseconds, one for each round. */
export interface Measured {
  readonly name: string
  /** From the start to the first byte on standard output. */
  readonly first: readonly number[]
  /** From the start to the end. */
  readonly whole: readonly number[]
}

/** How long to measure. */
export interface MeasureOptions {
  /** How often, after two rounds that only fill caches. */
  readonly rounds: number
  /** After so many milliseconds no further round begins, if there were five. */
  readonly longest: number
}

const fewestRounds = 5

/**
 * Starts every contender once a round, in an order that changes, so that load from outside falls on all alike.
 *
 * @param contenders - The first one is what others are compared with.
 * @param options - How long.
 * @throws {Error} when a process fails.
 */
export async function measureStarts(
  contenders: readonly Contender[],
  { rounds, longest }: MeasureOptions,
  onRound: (round: number) => void,
): Promise<readonly Measured[]> {
  const measured = contenders.map(({ name }) => ({ name, first: [] as number[], whole: [] as number[] }))
  const end = performance.now() + longest
  for (let round = -2; round < rounds; round += 1) {
    if (round >= fewestRounds && performance.now() > end) break
    const order = contenders.map((_, index) => (index + Math.max(0, round)) % contenders.length)
    for (const index of order) {
      const contender = contenders[index]
      if (contender === undefined) continue
      const { first, whole } = await measureOnce(contender)
      if (round < 0) continue
      measured[index]?.first.push(first)
      measured[index]?.whole.push(whole)
    }
    onRound(round)
  }
  return measured
}

async function measureOnce({
  name,
  program,
  arguments: words,
  environment,
}: Contender): Promise<{ first: number; whole: number }> {
  const began = performance.now()
  const child = spawn(program, words, {
    env: environment ?? {},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let first: number | undefined
  let errors = ''
  child.stdout.on('data', () => (first ??= performance.now() - began))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const whole = performance.now() - began
  if (code !== 0) throw new Error(`${name} ended with exit code ${code}:\n${errors}`)
  return { first: first ?? whole, whole }
}
