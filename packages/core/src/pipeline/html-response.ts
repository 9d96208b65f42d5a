/**
 * Whether a response is a page of HTML. None of the API's is: a proxy or a captive portal has responded in its place, so its
 * success proves nothing.
 *
 * @param headers - Lower-case names.
 */
export function isHtml({ 'content-type': type = '' }: Readonly<Record<string, string>>): boolean {
  return /^\s*(?:text\/html|application\/xhtml)/i.test(type)
}
