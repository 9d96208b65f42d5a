const form = /^\$\{secret:([^{}]+)\}$/

/**
 * Writes the reference that stands for a secret in files: `${secret:office/ipsec}`.
 *
 * @param name - What the reference is called; what cannot stand in one is escaped.
 */
export function formatSecretReference(name: string): string {
  return `\${secret:${name.replaceAll('%', '%25').replaceAll('{', '%7B').replaceAll('}', '%7D')}}`
}

/**
 * Reads a reference to a secret.
 *
 * @returns Its name as it is written, or `undefined` where the text is none.
 */
export function parseSecretReference(text: string): string | undefined {
  return form.exec(text)?.[1]
}
