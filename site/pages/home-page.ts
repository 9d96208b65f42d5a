/** The first page: the README, below a larger title and the doors that most readers take. */
export function homePage(title: string, markdown: string): string {
  const settings = {
    layout: 'home',
    title,
    hero: {
      name: title,
      tagline:
        'Every operation of the API, in the packages that you choose, and an emulator to try them with',
      actions: [
        { theme: 'brand', text: 'Getting started', link: '/docs/guides/getting-started' },
        { theme: 'alt', text: 'Guides', link: '/docs/guides/' },
        { theme: 'alt', text: 'API reference', link: '/reference/' },
      ],
    },
  }
  // JSON is YAML.
  return `---\n${JSON.stringify(settings, null, 2)}\n---\n\n${markdown.replace(/^# .+\n/, '')}`
}
