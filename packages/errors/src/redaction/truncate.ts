/** Cuts a string to at most `limit` characters; a string that was cut ends in an ellipsis. */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text
  // Half of a surrogate pair would print as a replacement character.
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
