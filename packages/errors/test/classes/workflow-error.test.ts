import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { WorkflowError } from '../../src/workflow.ts'

const location = { file: 'networks/office.yaml', line: 3, column: 5 }

describe('WorkflowError', () => {
  it('says where the first finding is, and all of them', () => {
    const findings = [
      { code: 'FILE_INVALID', message: 'one', location },
      { code: 'NAME_DUPLICATE', message: 'other' },
    ]
    const error = new WorkflowError('Not valid.', { code: 'FILE_INVALID', hint: 'Correct it.', findings })
    expect(error).toMatchObject({ code: 'FILE_INVALID', outcome: 'not-sent', location, findings })
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ location, findings })
    expect(inspect(error)).toContain('networks/office.yaml')
  })

  it('has no location where none is known', () => {
    const error = new WorkflowError('Stale.', { code: 'PLAN_STALE', outcome: 'applied' })
    expect('location' in error).toBe(false)
    expect(error.findings).toEqual([])
    expect(error.outcome).toBe('applied')
    expect(error.toJSON()).not.toHaveProperty('findings')
  })

  it('escapes what could move the cursor of a terminal', () => {
    const file = 'a\u001B[2Jb.yaml'
    const finding = { code: 'FILE_INVALID', message: 'x\ny', location: { ...location, file } }
    const error = new WorkflowError('Not valid.', { code: 'FILE_INVALID', findings: [finding] })
    expect(error.findings[0]?.location?.file).not.toContain('\u001B')
    expect(error.location?.file).not.toContain('\u001B')
    expect(error.findings[0]?.message).not.toContain('\n')
  })
})
