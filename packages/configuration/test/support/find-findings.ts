import { WorkflowError, type WorkflowFinding } from '@cloudconnexa/errors/workflow'
import { expect } from 'vitest'
import { readFiles } from '../../src/files/read-files.ts'
import { loadKinds } from '../../src/kind/kind-set.ts'
import { ownKinds } from '../../src/kinds/own-kinds.ts'

const root = 'format: 1\n'

/** What is found in files, as code, place and message. */
export async function findFindings(
  files: Readonly<Record<string, string>>,
): Promise<readonly WorkflowFinding[]> {
  const all = new Map(Object.entries({ 'cloudconnexa.yaml': root, ...files }))
  try {
    readFiles(all, await loadKinds(ownKinds), 'test')
    return []
  } catch (error) {
    if (!(error instanceof WorkflowError)) throw error
    expect(error.outcome).toBe('not-sent')
    expect(error.code).toBe(error.findings[0]?.code)
    expect(error.location).toEqual(error.findings[0]?.location)
    return error.findings
  }
}

/** The first finding, on one line. */
export async function describeFirst(files: Readonly<Record<string, string>>): Promise<string> {
  const [first] = await findFindings(files)
  if (first?.location === undefined) return String(first?.code)
  const { file, line, column } = first.location
  return `${first.code} ${file}:${String(line)}:${String(column)} ${first.message}`
}
