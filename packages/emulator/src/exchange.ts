import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Answer } from './answers.ts'

/** Sends an answer: nothing, raw text, or JSON. */
export function sendAnswer(reply: FastifyReply, answer: Answer): FastifyReply {
  reply.code(answer.status)
  if (answer.body === undefined) return reply.send()
  if (answer.text === true && typeof answer.body === 'string') {
    return reply.type('text/plain; charset=utf-8').send(answer.body)
  }
  return reply.type('application/json').send(JSON.stringify(answer.body))
}

/** The request's path without its query. */
export function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? ''
}

/** The request's body as it was sent; empty if there was none. */
export function bodyText(request: FastifyRequest): string {
  return typeof request.body === 'string' ? request.body : ''
}

/** Path parameters, which Fastify types as unknown. */
export function pathParameters(request: FastifyRequest): Readonly<Record<string, string>> {
  return request.params as Readonly<Record<string, string>>
}

/** Query parameters, which Fastify types as unknown: a list where one was given several times. */
export function queryParameters(
  request: FastifyRequest,
): Readonly<Record<string, string | readonly string[]>> {
  return request.query as Readonly<Record<string, string | readonly string[]>>
}
