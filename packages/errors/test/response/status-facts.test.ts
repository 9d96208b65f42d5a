import { describe, expect, it } from 'vitest'
import {
  ConflictError,
  RateLimitError,
  ServerError,
  ServiceUnavailableError,
  UnexpectedStatusError,
  ValidationError,
} from '../../src/index.ts'
import { readError } from '../support/read-error.ts'

describe('describeStatus', () => {
  it.each([
    // Reported when the request did not arrive in time, or when a gateway saw its client leave: nobody knows what was done.
    [408, UnexpectedStatusError, 'unknown', true, /closed the request.*may have taken effect/],
    [460, UnexpectedStatusError, 'unknown', true, /closed the request.*may have taken effect/],
    [499, UnexpectedStatusError, 'unknown', true, /closed the request.*may have taken effect/],
    // Refused by definition before it was processed.
    [421, UnexpectedStatusError, 'refused', true, /not responsible for this host/],
    [425, UnexpectedStatusError, 'refused', true, /repeat the request/],
    [429, RateLimitError, 'refused', true, /counted per API key/],
    // Part of the work may have been done.
    [406, UnexpectedStatusError, 'unknown', false, /may have taken effect/],
    [420, UnexpectedStatusError, 'unknown', false, /may have taken effect/],
    [424, UnexpectedStatusError, 'unknown', false, /may have taken effect/],
    // Refused, and refused again as long as nothing else changes.
    [402, UnexpectedStatusError, 'refused', false, undefined],
    [405, UnexpectedStatusError, 'refused', false, /base URL/],
    [407, UnexpectedStatusError, 'refused', false, /proxy settings/],
    [409, ConflictError, 'refused', false, /current state/],
    [410, UnexpectedStatusError, 'refused', false, /gone/],
    [412, UnexpectedStatusError, 'refused', false, undefined],
    [413, UnexpectedStatusError, 'refused', false, /send less/],
    [414, UnexpectedStatusError, 'refused', false, /filters/],
    [417, UnexpectedStatusError, 'refused', false, undefined],
    [422, ValidationError, 'refused', false, /Correct the request/],
    [423, UnexpectedStatusError, 'refused', false, /locked/],
    [426, UnexpectedStatusError, 'refused', false, undefined],
    [428, UnexpectedStatusError, 'refused', false, undefined],
    [431, UnexpectedStatusError, 'refused', false, /`headers`/],
    [440, UnexpectedStatusError, 'refused', false, undefined],
    [444, UnexpectedStatusError, 'refused', false, undefined],
    [449, UnexpectedStatusError, 'refused', false, undefined],
    [451, UnexpectedStatusError, 'refused', false, /blocked/],
    [494, UnexpectedStatusError, 'refused', false, /`headers`/],
    [495, UnexpectedStatusError, 'refused', false, /client certificate/],
    [496, UnexpectedStatusError, 'refused', false, /client certificate/],
    [497, UnexpectedStatusError, 'refused', false, /https/],
    [498, UnexpectedStatusError, 'refused', false, undefined],
    // The service failed; whether it did the work first, nobody knows.
    [500, ServerError, 'unknown', true, /may have taken effect/],
    [502, ServerError, 'unknown', true, /may have taken effect/],
    [503, ServiceUnavailableError, 'unknown', true, /may have taken effect/],
    [504, ServerError, 'unknown', true, /may have taken effect/],
    [509, ServerError, 'unknown', true, /may have taken effect/],
    [529, ServerError, 'unknown', true, /may have taken effect/],
    [598, ServerError, 'unknown', true, /may have taken effect/],
    // What one vendor means by them is registered nowhere, so a POST must not rely on it.
    [520, ServerError, 'unknown', true, /gateway in front.*may have taken effect/],
    [521, ServerError, 'unknown', true, /gateway in front.*may have taken effect/],
    [522, ServerError, 'unknown', true, /gateway in front.*may have taken effect/],
    [523, ServerError, 'unknown', true, /gateway in front.*may have taken effect/],
    [524, ServerError, 'unknown', true, /gateway in front.*may have taken effect/],
    [525, ServerError, 'unknown', true, /gateway in front.*may have taken effect/],
    [526, ServerError, 'unknown', false, /certificate of the service.*may have taken effect/],
    [527, ServerError, 'unknown', true, /gateway in front.*may have taken effect/],
    [530, ServerError, 'unknown', true, /gateway in front.*may have taken effect/],
    // Missing features, storage or sign-ins do not come by themselves.
    [501, ServerError, 'unknown', false, /does not support.*may have taken effect/],
    [505, ServerError, 'refused', false, /does not support/],
    [506, ServerError, 'unknown', false, /does not support/],
    [507, ServerError, 'unknown', false, /no storage left.*may have taken effect/],
    [508, ServerError, 'unknown', false, /loop.*may have taken effect/],
    [510, ServerError, 'refused', false, /does not support/],
    [511, ServerError, 'refused', false, /sign in to the network/],
    // A redirect that demands the same method again has not processed the request; any other may have.
    [301, UnexpectedStatusError, 'unknown', false, /does not redirect/],
    [303, UnexpectedStatusError, 'unknown', false, /does not redirect/],
    [304, UnexpectedStatusError, 'unknown', false, /does not redirect/],
    [307, UnexpectedStatusError, 'refused', false, /does not redirect/],
    [308, UnexpectedStatusError, 'refused', false, /does not redirect/],
    [101, UnexpectedStatusError, 'unknown', false, /does not redirect/],
  ])('classifies %i', (status, errorClass, outcome, isRetryable, hint) => {
    const error = readError(status)
    expect(error.constructor).toBe(errorClass)
    expect(error).toMatchObject({ status, outcome, isRetryable })
    if (hint === undefined) expect(error.hint).toBeUndefined()
    else expect(error.hint).toMatch(hint)
  })

  it.each([408, 499, 500])(
    'does not say that a request with an unknown outcome was refused: %i',
    (status) => {
      expect(readError(status).message).toContain(`failed on createNetwork (${status}`)
    },
  )

  it.each([
    [408, true, /try again later/],
    [421, true, /try again later/],
    [425, true, /try again later/],
    [499, true, /try again later/],
    [503, true, /try again later/],
    [501, false, /does not support/],
    [511, false, /sign in to the network/],
  ])('decides whether a token request can be repeated: %i', (status, isRetryable, hint) => {
    const error = readError(status, '', { tokenRequest: true })
    expect(error).toMatchObject({ outcome: 'not-sent', isRetryable })
    expect(error.hint).toMatch(hint)
  })
})
