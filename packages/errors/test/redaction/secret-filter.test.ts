import * as fc from 'fast-check'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type CloudConnexaError } from '../../src/index.ts'
import { createErrorFromResponse, createSecretFilter } from '../../src/explain/failures.ts'

const secret = 'Cañary "5f3a"/k&y\\9+x <z>'

const toEntities = (text: string, write: (code: number) => string): string =>
  Array.from(text, (character) => write(character.codePointAt(0) ?? 0)).join('')
const toUnits = (text: string, write: (code: string) => string): string =>
  Array.from({ length: text.length }, (_, index) =>
    write(text.charCodeAt(index).toString(16).padStart(4, '0')),
  ).join('')
const toBytes = (text: string, write: (byte: string) => string): string =>
  Array.from(Buffer.from(text), (byte) => write(byte.toString(16).padStart(2, '0'))).join('')
const escapeJson = (text: string): string => JSON.stringify(text).slice(1, -1)
const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** How servers, gateways and frameworks write what they quote. */
const quotations: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  JSON: escapeJson,
  'JSON with escaped slashes': (text) => escapeJson(text).replaceAll('/', String.raw`\/`),
  'JSON within JSON': (text) => escapeJson(escapeJson(text)),
  'JSON within JSON within JSON': (text) => escapeJson(escapeJson(escapeJson(text))),
  'escapes for every character': (text) => toUnits(text, (code) => `\\u${code}`),
  'escapes in capitals': (text) => toUnits(text, (code) => `\\u${code.toUpperCase()}`),
  'escapes of code points': (text) => toEntities(text, (code) => `\\u{${code.toString(16)}}`),
  'escapes of bytes': (text) => toBytes(text, (byte) => `\\x${byte}`),
  'octal escapes': (text) =>
    toEntities(text, (code) =>
      code < 64 || code === 92 ? `\\${code.toString(8).padStart(3, '0')}` : String.fromCodePoint(code),
    ),
  'a URL': encodeURIComponent,
  'a URL in small letters': (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  'a URL, every byte': (text) => toBytes(text, (byte) => `%${byte}`),
  'a URL, encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'a URL, encoded in part': (text) => text.replaceAll('"', '%22').replaceAll('/', '%2f'),
  'a URL in Latin-1': (text) => encodeURIComponent(text).replaceAll('%C3%B1', '%F1'),
  'old escapes of a browser': (text) => toUnits(text, (code) => `%u${code}`),
  'a form': (text) => new URLSearchParams({ text }).toString().slice('text='.length),
  HTML: escapeHtml,
  'HTML, encoded twice': (text) => escapeHtml(escapeHtml(text)),
  'HTML with apostrophes and accents': (text) => escapeHtml(text).replaceAll('ñ', '&ntilde;'),
  'HTML in numbers': (text) => toEntities(text, (code) => `&#${code};`),
  'HTML in hexadecimal numbers': (text) => toEntities(text, (code) => `&#x${code.toString(16)};`),
  'HTML in numbers with zeros': (text) => toEntities(text, (code) => `&#X000${code.toString(16)};`),
  'HTML within JSON within a URL': (text) => encodeURIComponent(escapeJson(escapeHtml(text))),
  'backslashes before quotes': (text) => text.replaceAll('"', String.raw`\"`),
  'capital letters': (text) => text.toUpperCase(),
  'small letters': (text) => text.toLowerCase(),
  'line breaks': (text) => text.replaceAll(/(.{4})/gu, '$1\n  '),
  'zero-width spaces': (text) => Array.from(text).join('\u200b'),
  'decomposed Unicode': (text) => text.normalize('NFD'),
  'no accents': (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  'full width': (text) =>
    text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  'UTF-8 read as Latin-1': (text) => Buffer.from(text).toString('latin1'),
  Base64: (text) => Buffer.from(text).toString('base64'),
  'Base64 for URLs': (text) => Buffer.from(text).toString('base64url'),
  'Base64 of more': (text) => Buffer.from(`id:${text};`).toString('base64'),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  'hexadecimal with colons': (text) => toBytes(text, (byte) => `${byte}:`),
  'a cut at the end': (text) => text.slice(0, 7),
  'a cut with dots': (text) => `${text.slice(0, 9)}... is too long`,
  'both ends': (text) => `${text.slice(0, 6)}…${text.slice(-7)} is too long`,
  'one half': (text) => `${text.slice(text.length / 2)} is wrong`,
}

function refuse(
  body: object,
  secrets: readonly string[],
  headers: Record<string, string> = {},
): CloudConnexaError {
  return createErrorFromResponse({ status: 400, headers, body: JSON.stringify(body), now: 0, secrets })
}

function show(error: CloudConnexaError): string {
  return inspect(error, { depth: 9 }) + JSON.stringify(error) + JSON.stringify(error.headers) + error.stack
}

/** Everything that gives the secret away, whatever is between its letters. */
function expectNoTrace(
  shown: string,
  traces: readonly string[] = ['5f3a', 'cañary', 'canary', 'caã±ary'],
): void {
  const plain = shown
    .toLowerCase()
    .replaceAll(/[\s\\\u200b]/g, '')
    .normalize('NFKC')
  for (const trace of traces) expect(plain).not.toContain(trace)
}

describe.each(Object.entries(quotations))('a secret that the server quotes as %s', (_, quote) => {
  const quoted = quote(secret)

  it.each([
    ['message', { errorMessage: `the value ${quoted}` }],
    ['message of an issue', { errorDetails: { name: [{ message: `bad ${quoted}` }] } }],
    ['text as an issue', { errorDetails: { name: [quoted] } }],
    ['path', { errorDetails: { [quoted]: [{ message: 'bad' }] } }],
    ['code', { errorDetails: { name: [{ message: 'bad', errorCode: quoted }] } }],
    ['parameter', { errorDetails: { name: [{ message: 'bad {value}', params: { value: quoted } }] } }],
    ['deep parameter', { errorDetails: { name: [{ message: 'bad', params: { a: [{ b: quoted }] } }] } }],
    ['name of a parameter', { errorDetails: { name: [{ message: 'bad', params: { [quoted]: 1 } }] } }],
    ['status', { statusError: quoted }],
    ['request id', { requestId: quoted }],
  ])('is not shown by its %s', (_name, body) => {
    expectNoTrace(show(refuse(body, ['another-secret', secret])), [
      '5f3a',
      'cañary',
      'canary',
      quoted.toLowerCase(),
    ])
  })

  it('is not shown by the headers that are kept', () => {
    const headers = {
      'x-request-id': quoted,
      'x-ratelimit-note': quoted,
      date: quoted,
      'content-type': quoted,
    }
    expectNoTrace(show(refuse({}, [secret], headers)), ['5f3a', 'cañary', 'canary', quoted.toLowerCase()])
  })
})

describe('a quoted secret', () => {
  it('is cut out where it is quoted verbatim, and the rest is kept', () => {
    const { message } = refuse({ errorMessage: `canary-token is not ${secret}, is it?` }, [
      'canary-token',
      secret,
    ])
    expect(message).toContain('[withheld] is not [withheld], is it?')
  })

  it('withholds the whole string where it has another form', () => {
    const { message } = refuse({ errorMessage: `Key ${encodeURIComponent(secret)} is bad` }, [secret])
    expect(message).toBe('The API refused the request (400 Bad Request): [withheld].')
  })

  it('is not assembled from two fields', () => {
    const [first, second] = [secret.slice(0, 7), secret.slice(7)]
    const error = refuse(
      { errorDetails: { name: [{ message: '{a}{b}', params: { a: first, b: second } }] } },
      [secret],
    )
    expectNoTrace(show(error))
  })

  it.each(['k', '7b', '!', '🔑', '#!', '!@#$', 'ab1', 'pass', 'short', 'a b'])(
    'is not shown where it is as short as %j',
    (short) => {
      const error = refuse({ errorMessage: `The key "${short}" is too short`, requestId: 'r-0' }, [short])
      expect(error.message).toBe('The API refused the request (400 Bad Request): [withheld].')
    },
  )

  it('of two characters does not withhold words that contain it', () => {
    const { message } = refuse({ errorMessage: 'The network exists already' }, ['et', 'r'])
    expect(message).toContain('The network exists already')
  })

  it.each([12345678, '12345678', 1.2345678e7])('is not shown as the number %j', (value) => {
    const error = refuse(
      { errorDetails: { name: [{ message: 'bad', errorCode: value, params: { value, min: 8 } }] } },
      ['12345678'],
    )
    expect(show(error)).not.toContain('12345678')
    expect(error).toMatchObject({ issues: [{ parameters: { value: '[withheld]', min: 8 } }] })
  })

  it('does not stop the pacing if it equals a number in a header', () => {
    const headers = { 'retry-after': '120' }
    const error = createErrorFromResponse({ status: 429, headers, body: '', now: 0, secrets: ['120'] })
    expect(error).toMatchObject({ retryAfter: 120_000, headers: { 'retry-after': '[withheld]' } })
  })

  it.each([100, 300, 380, 400, 500, 1190, 1200, 1990, 2000])(
    'is not shown where a text is cut near %i',
    (length) => {
      for (let start = length - secret.length; start <= length; start += 1) {
        const text = `${'z '.repeat(start / 2)}${secret} and more ${'z '.repeat(2000)}`
        expectNoTrace(
          show(
            refuse({ errorMessage: text, errorDetails: { name: [{ message: text, params: { text } }] } }, [
              secret,
            ]),
          ),
        )
      }
    },
  )

  it('is not searched for if none is given', () => {
    expect(refuse({ errorMessage: secret }, []).message).toContain(secret)
    expect(refuse({ errorMessage: 'a b' }, ['', ' ']).message).toContain('a b')
  })
})

describe('an unknown secret', () => {
  it.each([
    String.raw`{\"preSharedKey\":\"CANARY\"}`,
    String.raw`{\\\"preSharedKey\\\":\\\"CANARY\\\"}`,
    '{&quot;preSharedKey&quot;:&quot;CANARY&quot;}',
    '%22preSharedKey%22%3A%22CANARY%22',
    'preSharedKey%3DCANARY',
    'client_secret&#61;CANARY',
    String.raw`pre\u0053haredKey=CANARY`,
  ])('is withheld where escapes hide its name: %s', (errorMessage) => {
    expect(JSON.stringify(refuse({ errorMessage }, []))).not.toContain('CANARY')
  })
})

it('withholds a secret in any chain of quotations', () => {
  const all = Object.entries(quotations).filter(([name]) => !/cut|ends|half|Latin-1$/.test(name))
  const escaping = all.filter(
    ([name]) => /JSON|escapes|URL|form|HTML|backslashes/.test(name) && !/Base64/.test(name),
  )
  const chains = fc.tuple(fc.constantFrom(...all), fc.array(fc.constantFrom(...escaping), { maxLength: 3 }))
  const secrets = fc
    .string({ unit: 'grapheme', minLength: 12, maxLength: 60 })
    .filter((text) => /\w{8}/.test(text))
  fc.assert(
    fc.property(secrets, chains, fc.string(), (text, [first, others], before) => {
      const quoted = [first, ...others].reduce((rest, [, quote]) => quote(rest), text)
      expect(createSecretFilter([text])(`${before} ${quoted}`)).not.toContain(quoted)
    }),
    { numRuns: 1500, seed: 1 },
  )
})

describe('a hostile body of 256 kB', () => {
  const fill = (part: string, length: number): string =>
    part.repeat(Math.ceil(length / part.length)).slice(0, length)

  it.each([
    'ab c ',
    '\\',
    String.raw`\u005c`,
    '%25',
    '%2525 ',
    '&amp;amp; ',
    '…a',
    'cana..',
    'ﷺ ',
    'é\u0301 ',
    '\u200b ',
  ])('of %j is read within the time limit', (part) => {
    const entry = (length: number): object => ({
      message: fill(part, length),
      params: Object.fromEntries(
        Array.from({ length: 9 }, (_, index) => [`k${index}`, fill(part, length / 3)]),
      ),
    })
    const whole = (length: number): string =>
      JSON.stringify({ errorDetails: { name: Array.from({ length: 50 }, () => entry(length)) } })
    const body = whole(Math.floor((1200 * 250_000) / whole(1200).length))
    expect(body.length).toBeGreaterThan(200_000)
    expect(body.length).toBeLessThan(262_145)
    const start = performance.now()
    createErrorFromResponse({
      status: 400,
      headers: {},
      body,
      now: 0,
      secrets: [secret, 'x'.repeat(2000), 'ab'],
    })
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
