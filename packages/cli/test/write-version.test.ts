import { expect, it } from 'vitest'
import { writeVersion } from '../src/write-version.ts'

it.each([[[]], [['--version', 'users']], [['users', '--version']], [['--help']]])(
  'the entry leaves %j to the command line',
  (inputs) => {
    expect(writeVersion(inputs)).toBe(false)
  },
)
