import { describe, expect, it } from 'vitest'
import { ValidationError } from '../../src/index.ts'
import { readError } from '../support/read-error.ts'

const owner = "You cannot update email, role, status, use temporary password or delete owner's account"

describe('a refusal in words that are known', () => {
  it.each([
    ['NAME_TAKEN', 'A user with this username exists already', /another name/],
    ['DEVICE_LIMIT_EXCEEDED', 'Device limit is exceeded', /maxDevice/],
    ['OWNER_PROTECTED', owner, /owner/],
  ])('has the code %s, as a message and as an issue', (code, text, hint) => {
    const issues = { username: [{ errorCode: '1', message: text }] }
    for (const body of [{ errorMessage: text }, { errorDetails: issues, errorMessage: 'Refused' }]) {
      const error = readError(400, JSON.stringify(body))
      expect(error).toBeInstanceOf(ValidationError)
      expect(error).toMatchObject({ code, hint: expect.stringMatching(hint), outcome: 'refused' })
    }
  })

  it('has the general code where other issues stand beside it', () => {
    const issues = { name: [{ message: 'exists already' }], description: [{ message: 'is too long' }] }
    expect(readError(400, JSON.stringify({ errorDetails: issues }))).toMatchObject({
      code: 'REQUEST_INVALID',
    })
  })

  it.each([401, 409, 500])('keeps the code of status %i', (status) => {
    const { code } = readError(status, JSON.stringify({ errorMessage: 'It exists already' }))
    expect(code).not.toBe('NAME_TAKEN')
  })
})
