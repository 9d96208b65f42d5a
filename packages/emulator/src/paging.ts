import { type Answer, json } from './answers.ts'
import type { Query } from './validation.ts'

/**
 * One page of a list. Only the members of the page are turned into their answer form.
 * A page past the end is empty.
 */
export function page<T>(members: readonly T[], query: Query, present: (member: T) => unknown): Answer {
  const number = Number(query['page'])
  const size = Number(query['size'])
  const content = members.slice(number * size, (number + 1) * size).map(present)
  return json(200, {
    content,
    totalElements: members.length,
    totalPages: Math.ceil(members.length / size),
    numberOfElements: content.length,
    page: number,
    size,
  })
}
