/** What a run of the command line came to, and the exit code that says so. */
export const exitCodes = {
  done: { code: 0, summary: 'Done.' },
  other: { code: 1, summary: 'Something else went wrong.' },
  pending: { code: 2, summary: 'Changes are pending: `diff` always, `plan` with `--exit-code`.' },
  authentication: { code: 10, summary: 'Credentials are missing, wrong, or not allowed to do this.' },
  input: { code: 20, summary: 'What was typed or read from a file is not valid.' },
  refused: { code: 21, summary: 'A confirmation is missing, or the context is read-only.' },
  api: { code: 30, summary: 'The API refused the request, failed or could not be reached.' },
  timeout: { code: 31, summary: 'It took too long.' },
  rateLimit: { code: 32, summary: 'The rate limit of the API key is used up.' },
  partial: { code: 40, summary: 'Some of the work was done, and some was not.' },
  interrupted: { code: 130, summary: 'Interrupted by Ctrl+C.' },
} as const

/** What a run of the command line came to. */
export type ExitName = keyof typeof exitCodes
