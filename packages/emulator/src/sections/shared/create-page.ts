import type { Query } from '../../api/request-validator.ts'
import { type ApiResponse, createResponse } from '../../api/response.ts'

/**
 * Creates the response with one page of a list. A page past the end is empty.
 *
 * @param toResponse - Converts a member to the form of a response; called for the members of the page only.
 */
export function createPage<T>(
  members: readonly T[],
  query: Query,
  toResponse: (member: T) => unknown,
): ApiResponse {
  const page = Number(query['page'])
  const size = Number(query['size'])
  const content = members.slice(page * size, (page + 1) * size).map(toResponse)
  return createResponse(200, {
    content,
    totalElements: members.length,
    totalPages: Math.ceil(members.length / size),
    numberOfElements: content.length,
    page,
    size,
  })
}
