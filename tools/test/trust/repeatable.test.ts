import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { listContracts } from '../../check-spec/list-contracts.ts'
import { readDocument } from '../../generate/spec/read-document.ts'
import { withSection } from '../../trust/repeatable/document-section.ts'
import {
  readReview,
  type RepeatableReview,
  reviewProblems,
  reviewText,
} from '../../trust/repeatable/review.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const specFolder = join(root, 'spec')
const review = readReview(specFolder)
const document = readDocument(specFolder)
const contracts = listContracts().map(({ contract }) => contract)

test('every contract is as repeatable as the review says, and every operation has been reviewed', () => {
  expect(document.operations).toHaveLength(163)
  // The token request belongs to the token manager and has no contract.
  expect(contracts).toHaveLength(162)
  expect(reviewProblems(review, document, contracts)).toEqual([])
})

const createNetwork = { method: 'POST', repeatable: false, reason: 'makes another network' }
function altered(operations: Readonly<Record<string, unknown>>): RepeatableReview {
  const merged = Object.entries({ ...review.operations, ...operations }).filter(
    ([, one]) => one !== undefined,
  )
  return { ...review, operations: Object.fromEntries(merged) as RepeatableReview['operations'] }
}

test.each([
  [
    'a POST without review',
    { createNetwork: undefined },
    'createNetwork is a POST and has not been reviewed',
  ],
  [
    'an unknown operation',
    { createAll: createNetwork },
    'createAll has been reviewed, but is no operation of the API',
  ],
  [
    'another method',
    { createNetwork: { ...createNetwork, method: 'PUT' } },
    'createNetwork has been reviewed as PUT, but is POST',
  ],
  [
    'a POST that must not be repeated, and is said to be',
    { createNetwork: { ...createNetwork, repeatable: true } },
    'createNetwork is not repeatable by its contract, but by the review',
  ],
  [
    'a contract that says more than the review',
    { resetUserMfa: { method: 'POST', repeatable: false, reason: 'locks out' } },
    'resetUserMfa is repeatable by its contract, but not by the review',
  ],
  [
    'a PUT that must not be repeated',
    { suspendUser: { method: 'PUT', repeatable: false, reason: 'suspends more' } },
    'suspendUser is reviewed as not repeatable, but every PUT is repeated',
  ],
  [
    'a verdict without reason',
    { createNetwork: { ...createNetwork, reason: ' ' } },
    'createNetwork has no reason',
  ],
])('%s is found', (_, operations, problem) => {
  expect(reviewProblems(altered(operations), document, contracts)).toEqual([problem])
})

test('the documentation shows the review as it is', async () => {
  const path = join(root, 'docs/reliability.md')
  const text = readFileSync(path, 'utf8')
  // If not: node tools/trust/repeatable/main.ts
  expect(await withSection(path, text, reviewText(review))).toBe(text)
})
