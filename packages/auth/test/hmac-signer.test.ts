import { Secret } from '@cloudconnexa/core'
import { describe, expect, test } from 'vitest'
import { hmacSigner, type HmacSignerOptions } from '../src/index.ts'
import { failure } from './support/failure.ts'
import { ManualClock } from './support/manual-clock.ts'
import { never } from './support/runtime.ts'

// The clock stands at 1 January 2026, 00:00 UTC: 1767225600.
const options: HmacSignerOptions = {
  keyId: 'key-1',
  secret: new Secret('gateway-secret'),
  clock: new ManualClock(),
}

describe('hmacSigner', () => {
  // Computed with openssl dgst -sha256 -hmac.
  test('signs a request without a body', async () => {
    const url = 'https://a.example.com/api/v1/networks?page=0&size=10'
    expect(await hmacSigner(options).sign({ method: 'get', url, headers: {} }, never())).toEqual({
      'x-signature-key-id': 'key-1',
      'x-signature-timestamp': '1767225600',
      'x-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-signature': '74d6d23e1bc9098fb25ff251e0988a5de17cee08a33fc28a795e309f40fa2ffd',
    })
  })

  test('signs the bytes of the body, under the names the gateway wants', async () => {
    const headers = { keyId: 'x-key', timestamp: 'x-time', bodyHash: 'x-hash', signature: 'x-sign' }
    const url = 'https://a.example.com/api/v1/networks'
    const request = { method: 'POST', url, headers: {}, body: '{"name":"Büro"}' }
    expect(
      await hmacSigner({ ...options, secret: 'gateway-secret', headers }).sign(request, never()),
    ).toEqual({
      'x-key': 'key-1',
      'x-time': '1767225600',
      'x-hash': '68dc598a67eede776f99d854907be886d902ae64a9d2e2cf4a263e1c5301a9c7',
      'x-sign': 'a1ff3839224ab926fee65ac436e7229463aecb3f6e325048c5861c2ab11f7aba',
    })
  })

  test.each([
    ['an empty key ID', { keyId: '' }],
    ['a key ID with a line break', { keyId: 'a\nb' }],
    ['an empty secret', { secret: '' }],
    ['a header name with a space', { headers: { signature: 'x signature' } }],
    ['a header name given twice', { headers: { signature: 'x-content-sha256' } }],
  ])('refuses %s at the first request', async (_name, difference) => {
    const signer = hmacSigner({ ...options, ...difference })
    const signing = Promise.resolve(
      signer.sign({ method: 'GET', url: 'https://a.example.com/', headers: {} }, never()),
    )
    expect((await failure(signing)).code).toBe('OPTION_INVALID')
  })
})
