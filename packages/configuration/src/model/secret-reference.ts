const form = /^\$\{secret:([^{}]+)\}$/

/**
 * Writes the reference that stands for a secret in files: `${secret:office/ipsec}`.
 *
 * @param names - What the reference is called; what cannot stand in one is escaped, so that different names stay different.
 */
export function formatSecretReference(names: readonly string[]): string {
  return `\${secret:${names.map(escapeName).join('/')}}`
}

function escapeName(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}%{}/]/gu, (character) => encodeURIComponent(character))
}

/**
 * Reads a reference to a secret.
 *
 * @returns Its name as it is written, or `undefined` where the text is none.
 */
export function parseSecretReference(text: string): string | undefined {
  return form.exec(text)?.[1]
}
