import { WorkflowError, type WorkflowFinding } from '@cloudconnexa/errors/workflow'

/** What can be wrong with files. */
export type FileErrorCode =
  | 'FILE_UNREADABLE'
  | 'FILE_INVALID'
  | 'FORMAT_NEWER'
  | 'NAME_DUPLICATE'
  | 'REFERENCE_UNKNOWN'
  | 'ROUTES_OVERLAP'
  | 'SECRET_IN_FILE'

const hints: Readonly<Record<string, string>> = {
  FILE_UNREADABLE: 'Fix the syntax, or the permissions of the file. Nothing has been sent.',
  FILE_INVALID:
    'Correct the file; the guide and the JSON Schema list what may stand there. Nothing has been sent.',
  FORMAT_NEWER: 'Install a newer version of @cloudconnexa/configuration.',
  NAME_DUPLICATE: 'Rename one of them, or say with `$id` which object of the account each one is.',
  REFERENCE_UNKNOWN: 'Correct the name, or add the object it names.',
  ROUTES_OVERLAP: 'Change one of the subnets: the API refuses routes that overlap.',
  SECRET_IN_FILE: 'Put ${secret:name} there, and the secret itself where `apply` looks for it.',
}

const mostNamed = 3

/**
 * Creates the error of files that are not valid, with the code and place of the first finding.
 *
 * @param findings - What is wrong, at least one thing.
 */
export function createFileError(findings: readonly WorkflowFinding[]): WorkflowError {
  const [first] = findings
  const code = first?.code ?? 'FILE_INVALID'
  const named = findings.slice(0, mostNamed).map(formatFinding).join('; ')
  const more = findings.length > mostNamed ? `; and ${String(findings.length - mostNamed)} more` : ''
  return new WorkflowError(`The configuration is not valid: ${named}${more}.`, {
    code,
    hint: hints[code] ?? 'Correct the files. Nothing has been sent.',
    findings,
  })
}

/** Writes a finding on one line: `networks/office.yaml:3:5: …`. */
function formatFinding({ message, location }: WorkflowFinding): string {
  return location === undefined
    ? message
    : `${location.file}:${String(location.line)}:${String(location.column)}: ${message}`
}
