import { brand } from '../base/brand.ts'
import { CloudConnexaError, type CloudConnexaErrorOptions } from '../base/cloudconnexa-error.ts'
import { escapeUnprintable } from '../redaction/unprintable.ts'

/** A place in a file that a person wrote. */
export interface FileLocation {
  /** Path of the file, as the caller named it. */
  readonly file: string
  /** Line, from 1. */
  readonly line: number
  /** Column, from 1. */
  readonly column: number
}

/** One of several things that are wrong. */
export interface WorkflowFinding {
  /** What is wrong, for programs. */
  readonly code: string
  /** What is wrong, as a sentence without secrets. */
  readonly message: string
  /** Where it is, if it is in a file. */
  readonly location?: FileLocation
}

/** The options of a {@link WorkflowError}. */
export interface WorkflowErrorOptions extends CloudConnexaErrorOptions {
  /** Where it is wrong, if it is in a file. */
  readonly location?: FileLocation
  /** Everything that is wrong, if there is more than one thing. */
  readonly findings?: readonly WorkflowFinding[]
}

/**
 * A workflow cannot begin, or cannot go on: a file, a plan or what it needs besides is not valid. Its codes begin with what is wrong,
 * such as `FILE_INVALID` or `PLAN_STALE`. Unless `outcome` says otherwise, nothing was changed.
 */
export class WorkflowError extends CloudConnexaError {
  /** Where it is wrong, if it is in a file: that of the first finding. */
  declare readonly location: FileLocation | undefined
  /** Everything that is wrong; empty where the message says all of it. */
  readonly findings: readonly WorkflowFinding[]

  constructor(message: string, options: WorkflowErrorOptions) {
    super(message, { outcome: 'not-sent', ...options })
    this.findings = (options.findings ?? []).map(copyFinding)
    const location = options.location ?? options.findings?.[0]?.location
    if (location !== undefined) this.location = copyLocation(location)
  }

  override toJSON(): Record<string, unknown> {
    return {
      ...super.toJSON(),
      ...(this.location === undefined ? {} : { location: this.location }),
      ...(this.findings.length === 0 ? {} : { findings: this.findings }),
    }
  }

  static {
    brand(this, 'WorkflowError')
  }
}

function copyFinding({ code, message, location }: WorkflowFinding): WorkflowFinding {
  const copied = { code, message: escapeUnprintable(message) }
  return location === undefined ? copied : { ...copied, location: copyLocation(location) }
}

function copyLocation({ file, line, column }: FileLocation): FileLocation {
  return { file: escapeUnprintable(file), line, column }
}
