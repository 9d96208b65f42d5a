/**
 * Looks at the methods on the page of a service: each needs an example, and each parameter its type in the signature.
 *
 * @param path - The expression that reaches the service.
 */
export function findMethodProblems(path: string, page: string): readonly string[] {
  const [, methods = ''] = page.split('\n## Methods\n')
  return methods
    .split(/^### /m)
    .slice(1)
    .flatMap((section) => {
      const name = `${path}.${section.split('\n')[0]}`
      const signature = /^```ts\n(?<code>[\s\S]*?)\n```$/m.exec(section)?.groups?.['code'] ?? ''
      return [
        ...(/^#### Examples?$/m.test(section) ? [] : [`${name} has no @example in its comment`]),
        ...(hasTypes(signature) ? [] : [`${name} does not show the types of its parameters`]),
      ]
    })
}

/** Written without types, a parameter is followed by the next one or by the end. */
function hasTypes(signature: string): boolean {
  return (
    signature !== '' && !/\(\s*\w+\??\s*[,)]|,\s*\w+\??\s*[,)]/.test(signature.replaceAll(/<[^<>]*>/g, ''))
  )
}
