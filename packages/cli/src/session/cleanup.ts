/** What has to be released at the end of a command, in the reverse order in which it was opened. */
export class Cleanup {
  readonly #steps: (() => unknown)[] = []

  /** @param step - Releases something. */
  add(step: () => unknown): void {
    this.#steps.unshift(step)
  }

  /** Releases everything. A step that fails does not keep the others from it; the first failure is thrown at the end. */
  async run(): Promise<void> {
    const failures: unknown[] = []
    for (const step of this.#steps.splice(0)) {
      try {
        await step()
      } catch (error) {
        failures.push(error)
      }
    }
    if (failures.length > 0) throw failures[0]
  }
}
