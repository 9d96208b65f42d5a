import { CloudConnexaError } from '@cloudconnexa/client'

const refusedByFaults: ReadonlySet<number | undefined> = new Set([undefined, 401, 429, 500, 502, 503, 504])

/** What has happened in a soak, in numbers, and what must not have happened, in words. */
export class Tally {
  readonly problems: string[] = []
  calls = 0
  writes = 0
  failures = 0
  abandonedCalls = 0
  listedItems = 0
  readonly failuresByCode: Map<string, number> = new Map()

  countSuccess(name: string): void {
    this.#count(name)
  }

  /** A call was rejected, but not because its caller had left. */
  countFailure(name: string, error: unknown): void {
    this.#count(name)
    this.failures += 1
    if (!(error instanceof CloudConnexaError)) {
      this.addProblem(`${name} was rejected with something that is no error of the SDK: ${String(error)}`)
      return
    }
    this.failuresByCode.set(error.code, (this.failuresByCode.get(error.code) ?? 0) + 1)
    // The faults refuse nothing for good, and every request is one that the API grants, unless an earlier attempt has done already what is
    // refused: where a fault damages what is said of that, nobody can tell, and the error says so.
    const isRefused = !refusedByFaults.has(error.status) && (error.status ?? 0) >= 300
    if (isRefused && error.outcome !== 'unknown')
      this.addProblem(`${name} was refused with ${error.status}: ${error.message}`)
  }

  /** A call was rejected with the reason of its caller. */
  countAbandoned(name: string): void {
    this.#count(name)
    this.abandonedCalls += 1
  }

  countListed(items: number): void {
    this.listedItems += items
  }

  /** Something that must not happen. */
  addProblem(text: string): void {
    this.problems.push(text)
  }

  #count(name: string): void {
    this.calls += 1
    if (name !== 'read' && name !== 'list' && name !== 'profile') this.writes += 1
  }
}
