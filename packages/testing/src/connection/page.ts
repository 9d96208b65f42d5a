/**
 * Creates one page of a list as the API sends it.
 *
 * @param page - Zero-based number of the page.
 */
export function createPage(content: readonly unknown[], page: number = 0, totalPages: number = 1): object {
  return { content, totalElements: 9, totalPages, numberOfElements: content.length, page, size: 1000 }
}
