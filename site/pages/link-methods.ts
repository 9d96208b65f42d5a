/** Addresses in the reference, by the expressions that reach what is there: `client.networks.list`. */
export type Expressions = Readonly<Record<string, string>>

/**
 * Links the first cells of two kinds of tables to the reference: those of methods in the README of a service, and those of
 * services "on the client".
 *
 * @param service - Key of the service on the client where the document is the README of its package.
 * @throws {Error} when a table names what the reference does not have.
 */
export function linkMethods(markdown: string, expressions: Expressions, service?: string): string {
  const prefixes: Readonly<Record<string, string | undefined>> = {
    method: service === undefined ? undefined : `client.${service}.`,
    'on the client': 'client.',
  }
  let prefix: string | undefined
  return markdown
    .split('\n')
    .map((line) => {
      const cell = /^\| (?<text>[^|]+?) *\|/.exec(line)?.groups?.['text']
      if (cell === undefined) prefix = undefined
      else if (Object.hasOwn(prefixes, cell)) prefix = prefixes[cell]
      const name = prefix === undefined ? undefined : /^`(?<name>[\w.]+)(?:\(.*\))?`$/.exec(cell ?? '')?.[1]
      if (prefix === undefined || name === undefined || cell === undefined) return line
      const link = expressions[`${prefix}${name}`]
      if (link === undefined) throw new Error(`The reference has no ${prefix}${name}, which a table names`)
      return line.replace(cell, () => `[${cell}](${link})`)
    })
    .join('\n')
}
