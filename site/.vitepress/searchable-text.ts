/** The part of VitePress's environment of a page that is used here. */
interface PageEnvironment {
  readonly relativePath?: string
  readonly frontmatter?: Readonly<Record<string, unknown>>
}

const ofReference = /^reference\/@cloudconnexa\/(?<module>.+)\/[a-z-]+\/[^/]+\.md$/

/**
 * What the search knows of a page. Two packages may have a type of the same name: in a result the package stands
 * beside it, in place of its kind.
 */
export function searchableText(
  source: string,
  environment: PageEnvironment,
  markdown: { readonly render: (source: string, environment: PageEnvironment) => string },
): string {
  const html = markdown.render(source, environment)
  if (environment.frontmatter?.['search'] === false) return ''
  const module = ofReference.exec(environment.relativePath ?? '')?.groups?.['module']
  return module === undefined ? html : html.replace(/(<h1[^>]*>)[\w ]+: /, `$1${module}: `)
}
