import type { ValidationErrorCode } from '../base/error-code.ts'
import type { ResponseBody } from './response-body.ts'

/** A refusal that the API words in a known way. */
interface KnownRefusal {
  readonly code: ValidationErrorCode
  readonly hint: string
}

const known: readonly (readonly [RegExp, KnownRefusal])[] = [
  [
    /\b(?:exists already|already exists)\b/i,
    {
      code: 'NAME_TAKEN',
      hint: 'Choose another name, or look up the object that has this one and update it.',
    },
  ],
  [
    /\bdevice limit is exceeded\b/i,
    {
      code: 'DEVICE_LIMIT_EXCEEDED',
      hint: 'Delete a device of the user, or raise `maxDevice` of the user group.',
    },
  ],
  [
    /\byou cannot update\b.*\bowner's account\b/i,
    {
      code: 'OWNER_PROTECTED',
      hint: 'The API changes neither e-mail, role nor status of the owner and does not delete it: leave the owner out.',
    },
  ],
]

/** Finds what a refusal means where the API has one text for it: in its message, or in its only issue. */
export function findKnownRefusal({ message, issues }: ResponseBody): KnownRefusal | undefined {
  const [issue] = issues
  const text = issues.length === 1 ? issue?.message : message
  return text === undefined ? undefined : known.find(([pattern]) => pattern.test(text))?.[1]
}
