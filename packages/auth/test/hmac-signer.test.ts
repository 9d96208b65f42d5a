import { Secret } from '@cloudconnexa/core'
import type { SignableRequest } from '@cloudconnexa/core/runtime'
import { describe, expect, it } from 'vitest'
import { hmacSigner, type HmacSignerOptions } from '../src/index.ts'
import { captureError } from './support/capture-error.ts'
import { ManualClock } from './support/manual-clock.ts'
import { never } from './support/runtime.ts'

const nonce = '5c7e1f0a-9a4b-4c57-8a57-0d7a0f3a2b11'
// The clock stands at 1 January 2026, 00:00 UTC: 1767225600.
const options: HmacSignerOptions = {
  keyId: 'key-1',
  secret: new Secret('gateway-secret'),
  clock: new ManualClock(),
  createNonce: () => nonce,
}
const request: SignableRequest = {
  method: 'POST',
  url: 'https://a.example.com/api/v1/networks',
  headers: { 'content-type': 'application/json' },
  body: '{"name":"Büro"}',
}

const sign = (
  changes: Partial<SignableRequest> = {},
  differences: Partial<HmacSignerOptions> = {},
): Promise<Readonly<Record<string, string>>> =>
  hmacSigner({ ...options, ...differences }).sign({ ...request, ...changes }, never())

async function readSignature(...parameters: Parameters<typeof sign>): Promise<string | undefined> {
  return (await sign(...parameters))['x-signature']
}

describe('hmacSigner', () => {
  // Computed with printf and openssl dgst -sha256 -hmac.
  it('signs a request without a body', async () => {
    const url = 'https://a.example.com/api/v1/networks?page=0&size=10'
    expect(await hmacSigner(options).sign({ method: 'get', url, headers: {} }, never())).toEqual({
      'x-signature-key-id': 'key-1',
      'x-signature-timestamp': '1767225600',
      'x-signature-nonce': nonce,
      'x-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-signature': 'v2=0d0c197c1cadab743d4d879334356a393025d5a7ded57622d49e1cf6fb50f4ac',
    })
  })

  it('signs the bytes of the body, under the names the gateway wants', async () => {
    const headers = {
      keyId: 'x-key',
      timestamp: 'x-time',
      nonce: 'x-nonce',
      bodyHash: 'x-hash',
      signature: 'x-sign',
    }
    expect(await sign({}, { secret: 'gateway-secret', headers })).toEqual({
      'x-key': 'key-1',
      'x-time': '1767225600',
      'x-nonce': nonce,
      'x-hash': '68dc598a67eede776f99d854907be886d902ae64a9d2e2cf4a263e1c5301a9c7',
      'x-sign': 'v2=a9f02e7ecb761109e452ec8de7ac6f70e2e8c3ea90a5939c889a111e12931525',
    })
  })

  it('signs bytes like the text that they are', async () => {
    const bytes = new TextEncoder().encode(String(request.body))
    expect(await sign({ body: bytes })).toEqual(await sign())
    expect(await readSignature({ body: bytes.subarray(1) })).not.toBe(await readSignature())
    const { 'x-content-sha256': hash } = await sign({ body: new Uint8Array([0, 0x80, 0xff]) })
    // Computed with printf and openssl dgst -sha256.
    expect(hash).toBe('5240672d7b51756b829ad0ef8d9468b7a078afa2f410484fd3892dab47becb72')
  })

  it('signs the port where it is not that of the scheme', async () => {
    const url = 'https://A.example.com:8443/api/v1/networks'
    expect(await readSignature({ url })).toBe(
      'v2=c5bc2fb1b22645e8b5c2cbb9124389b86b5f05641c1d7d8dcb39cab31fcbc2f2',
    )
    expect(await readSignature({ url: 'https://a.example.com:443/api/v1/networks' })).toBe(
      await readSignature(),
    )
  })

  it.each<[string, Partial<SignableRequest>, Partial<HmacSignerOptions>]>([
    ['method', { method: 'PUT' }, {}],
    ['host', { url: 'https://b.example.com/api/v1/networks' }, {}],
    ['port', { url: 'https://a.example.com:8443/api/v1/networks' }, {}],
    ['path', { url: 'https://a.example.com/api/v1/hosts' }, {}],
    ['query', { url: 'https://a.example.com/api/v1/networks?page=1' }, {}],
    ['content type', { headers: { 'content-type': 'text/plain' } }, {}],
    ['lack of a content type', { headers: {} }, {}],
    ['body', { body: '{"name":"Buro"}' }, {}],
    ['key ID', {}, { keyId: 'key-2' }],
    ['secret', {}, { secret: 'another' }],
    ['time', {}, { clock: { now: () => 1_767_225_601_000 } }],
    ['nonce', {}, { createNonce: () => 'another-nonce-of-enough-length' }],
  ])('signs another %s otherwise', async (_, changes, differences) => {
    expect(await readSignature(changes, differences)).not.toBe(await readSignature())
  })

  it('does not sign other headers', async () => {
    const headers = { ...request.headers, authorization: 'Bearer another', accept: 'text/html' }
    expect(await readSignature({ headers })).toBe(await readSignature())
  })

  it('signs equal requests of one second differently', async () => {
    const { createNonce: _, ...rest } = options
    const signer = hmacSigner(rest)
    const all = await Promise.all(Array.from({ length: 50 }, () => signer.sign(request, never())))
    expect(new Set(all.map((headers) => headers['x-signature-nonce'])).size).toBe(50)
    expect(new Set(all.map((headers) => headers['x-signature'])).size).toBe(50)
  })

  it.each<[string, Partial<HmacSignerOptions>]>([
    ['an empty key ID', { keyId: '' }],
    ['a key ID with a line break', { keyId: 'a\nb' }],
    ['an empty secret', { secret: '' }],
    ['a masked secret', { secret: '[secret]' }],
    ['a masked secret that was wrapped again', { secret: new Secret('[secret]') }],
    ['a nonce with a line break', { createNonce: () => 'a nonce\nof two lines' }],
    ['a short nonce', { createNonce: () => '1' }],
    ['a header name with a space', { headers: { signature: 'x signature' } }],
    ['a header name given twice', { headers: { signature: 'x-content-sha256' } }],
    ['the header of the access token', { headers: { signature: 'authorization' } }],
    ['the header that says what the body is', { headers: { nonce: 'content-type' } }],
  ])('refuses %s at the first request', async (_name, difference) => {
    expect((await captureError(sign({}, difference))).code).toBe('OPTION_INVALID')
  })

  it('refuses a content type that could forge a line', async () => {
    const forged = sign({ headers: { 'content-type': 'text/plain\nforged' } })
    expect((await captureError(forged)).code).toBe('OPTION_INVALID')
  })
})
