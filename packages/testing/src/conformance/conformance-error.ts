/** The findings of a check of the conformance kit. */
export class ConformanceError extends Error {
  /** Name of the check, such as `contracts`. */
  readonly check: string
  /** Each finding says in one or two sentences what is wrong and what to do about it. */
  readonly findings: readonly string[]

  /** @param findings - At least one. */
  constructor(check: string, findings: readonly string[], options?: ErrorOptions) {
    const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`
    super([`${check}: ${count}`, ...findings.map((finding) => `- ${finding}`)].join('\n'), options)
    this.name = 'ConformanceError'
    this.check = check
    this.findings = findings
  }
}
