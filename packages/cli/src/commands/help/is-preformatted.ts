/** Whether the lines of a paragraph are a table or a listing, which must not be filled. */
export function isPreformatted(paragraph: string): boolean {
  return /\n {2}/.test(paragraph)
}
