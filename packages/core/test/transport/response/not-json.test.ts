import { describe, expect, it } from 'vitest'
import { ConnectionError, ResponseValidationError } from '@cloudconnexa/errors'
import { createTestClient } from '../../support/create-test-client.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import { createThing, getSetting, getThing } from '../../support/things-service.ts'
import { thing } from './support/faulty-bodies.ts'
import { startWireServer, toResponse } from './support/wire-server.ts'

const body = { name: 'one' }

describe('a whole body', () => {
  const respond = (text: string, head: string = 'HTTP/1.1 200 OK') =>
    startWireServer((socket, { index }) =>
      socket.write(index === 0 ? toResponse(text, head) : toResponse(JSON.stringify(thing))),
    )

  it.each([
    ['an object', '{"id":"1","na'],
    ['an array', '[{"id":"1"},'],
    ['a string', '{"id":"1 and'],
    ['an escape', '{"id":"1\\'],
    ['brackets in a string', '{"id":"}]'],
    ['an object with an error page behind', '{"id":"1"\n<html>error</html>'],
  ])('is requested again when its JSON breaks off amid %s', async (__, text) => {
    await using server = await respond(text)
    await using own = createTestClient(server.url, { retry: { baseDelay: 0 } })
    expect(await own.context.execute(getThing, { id: '1' })).toEqual(thing)
    expect(server.requests).toHaveLength(2)
  })

  it.each([
    ['a login page', '<html>log in</html>'],
    ['a sentence', 'Please log in.'],
    ['JSON with something behind', '{"id":"1"}}'],
    ['a word in brackets', '[object Object]'],
    ['UTF-16', Buffer.from(JSON.stringify(thing), 'utf16le').toString('latin1')],
  ])('proves nothing and is not requested again when it is %s', async (__, text) => {
    await using server = await respond(text)
    await using own = createTestClient(server.url)
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }), ResponseValidationError)
    expect(error).toMatchObject({ code: 'RESPONSE_MALFORMED', outcome: 'unknown', isRetryable: false })
    expect(server.requests).toHaveLength(1)
  })

  it('proves nothing when it is a page of HTML that is cut', async () => {
    const head = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 99\r\n\r\n<html>'
    await using server = await startWireServer((socket) => void socket.end(head))
    await using own = createTestClient(server.url)
    const call = own.context.execute(createThing, { body })
    const error = await catchFailure(call, ConnectionError)
    expect(error).toMatchObject({ status: 200, outcome: 'unknown', isRetryable: false })
    expect(error.hint).toMatch(/unknown whether createThing took effect/)
  })

  it.each([
    ['announced', 'HTTP/1.1 201 Created', 1],
    ['not announced', undefined, 2],
  ])('is requested again when it is empty, unless that is announced: %s', async (__, head, requests) => {
    await using server = await startWireServer((socket, { index }) => {
      if (index > 0) socket.write(toResponse(JSON.stringify(thing)))
      else if (head === undefined) socket.end('HTTP/1.1 200 OK\r\n\r\n')
      else socket.write(toResponse('', head))
    })
    await using own = createTestClient(server.url, { retry: { baseDelay: 0 } })
    const result = await own.context.execute(getThing, { id: '1' }).catch((error: unknown) => error)
    if (head === undefined) expect(result).toEqual(thing)
    else expect(result).toMatchObject({ code: 'RESPONSE_MALFORMED', status: 201, outcome: 'applied' })
    expect(server.requests).toHaveLength(requests)
  })

  it('is read as UTF-8 in any other charset, without a crash', async () => {
    const text = Buffer.from([0x22, 0xff, 0xfe, 0xc0, 0x22])
    await using server = await startWireServer((socket) => {
      socket.write(
        'HTTP/1.1 200 OK\r\ncontent-type: text/plain; charset=klingon\r\ncontent-length: 5\r\n\r\n',
      )
      socket.write(text)
    })
    await using own = createTestClient(server.url)
    expect(await own.context.execute(getSetting, {})).toBe('"\uFFFD\uFFFD\uFFFD"')
  })
})
