import type { KnownErrorCode } from '@cloudconnexa/errors'

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

// A code of the SDK that is missing here does not compile.
const sdkExits: Readonly<Record<KnownErrorCode, ExitName>> = {
  AUTHENTICATION_FAILED: 'authentication',
  CREDENTIALS_INVALID: 'authentication',
  CREDENTIALS_MISSING: 'authentication',
  FORBIDDEN: 'authentication',
  PROFILE_PERMISSIONS: 'authentication',
  TOKEN_REQUEST_FAILED: 'authentication',
  BASE_URL_INSECURE: 'input',
  BASE_URL_INVALID: 'input',
  BASE_URL_PORTAL: 'input',
  OPTION_INVALID: 'input',
  PROFILE_INVALID: 'input',
  PROFILE_NOT_FOUND: 'input',
  REQUEST_INVALID: 'input',
  UNSUPPORTED_OPERATION: 'input',
  FILE_PERMISSIONS: 'input',
  FILE_UNAVAILABLE: 'input',
  READ_ONLY: 'refused',
  CIRCUIT_OPEN: 'api',
  CONFLICT: 'api',
  CONNECTION_FAILED: 'api',
  DEVICE_LIMIT_EXCEEDED: 'api',
  NAME_TAKEN: 'api',
  NOT_FOUND: 'api',
  OWNER_PROTECTED: 'api',
  RESPONSE_INVALID: 'api',
  RESPONSE_MALFORMED: 'api',
  RESPONSE_TOO_LARGE: 'api',
  SERVER_ERROR: 'api',
  SERVICE_UNAVAILABLE: 'api',
  TLS_FAILED: 'api',
  UNEXPECTED_STATUS: 'api',
  ATTEMPT_TIMEOUT: 'timeout',
  DEADLINE_EXCEEDED: 'timeout',
  RATE_LIMITED: 'rateLimit',
  CLIENT_CLOSED: 'other',
  DEPENDENCY_MISSING: 'other',
  LIMIT_STORE_CORRUPT: 'other',
  LIMIT_STORE_PERMISSIONS: 'other',
  LIMIT_STORE_UNAVAILABLE: 'other',
  PACKAGE_MISMATCH: 'other',
  POLICY_INVALID: 'other',
  SERVICE_INVALID: 'other',
  TOKEN_LEASE_LOST: 'other',
  TOKEN_STORE_CORRUPT: 'other',
  TOKEN_STORE_PERMISSIONS: 'other',
  TOKEN_STORE_UNAVAILABLE: 'other',
}

/** Codes of workflows, which extend those of the SDK. */
const workflowExits: Readonly<Record<string, ExitName>> = {
  SCOPE_READ_ONLY: 'authentication',
  FILE_INVALID: 'input',
  FILE_UNREADABLE: 'input',
  FORMAT_NEWER: 'input',
  ID_UNKNOWN: 'input',
  NAME_DUPLICATE: 'input',
  NAME_EMPTY: 'input',
  NOTHING_TO_RESUME: 'input',
  PLAN_FOREIGN: 'input',
  PLAN_INVALID: 'input',
  PLAN_STALE: 'input',
  PROPERTY_FIXED: 'input',
  REFERENCE_CIRCLE: 'input',
  REFERENCE_UNKNOWN: 'input',
  RENAME_CONFLICT: 'input',
  ROUTES_OVERLAP: 'input',
  SECRET_IN_FILE: 'input',
  SECRET_AMBIGUOUS: 'input',
  SECRET_PLACEHOLDER: 'input',
  SECRET_UNRESOLVED: 'input',
  PLAN_TOO_LARGE: 'refused',
  PROTECTED: 'refused',
  OUTCOME_UNCLEAR: 'api',
  APPLY_UNDER_WAY: 'other',
  JOURNAL_DAMAGED: 'other',
  LOCK_LOST: 'other',
  JOURNAL_UNAVAILABLE: 'other',
  STATE_DAMAGED: 'other',
}

/** What an error comes to, by its code. */
export const exitsByCode: Readonly<Record<string, ExitName>> = { ...sdkExits, ...workflowExits }

/** A row of the table of exit codes. */
export interface ExitCodeRow {
  readonly name: ExitName
  readonly code: number
  readonly summary: string
  /** Codes of the errors that come to it, sorted. */
  readonly errors: readonly string[]
}

/** Lists the exit codes and the errors that come to them, for documentation. */
export function listExitCodes(): readonly ExitCodeRow[] {
  const exits = Object.entries(exitsByCode)
  // The keys of the table, which the language gives as strings.
  const names = Object.keys(exitCodes) as ExitName[]
  return names.map((name) => ({
    name,
    ...exitCodes[name],
    errors: exits
      .filter(([, exit]) => exit === name)
      .map(([code]) => code)
      .toSorted(),
  }))
}
