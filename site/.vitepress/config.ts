import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { slug } from 'github-slugger'
import { type DefaultTheme, defineConfig, type Plugin } from 'vitepress'
import { breakHeadingsAtSlashes } from './breakable-headings.ts'
import { diagramsByName } from './diagrams.ts'
import { splitIntoSections } from './search-sections.ts'
import { documentSidebar, referenceSidebars } from './sidebar.ts'
import { labelTableCells } from './stackable-tables.ts'
import { indexOptions } from './theme/search-index.ts'

const base = process.env['SITE_BASE'] ?? '/'
const resolvePath = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

type MiniSearchOptions = NonNullable<NonNullable<DefaultTheme.LocalSearchOptions['miniSearch']>['options']>
// VitePress passes on whatever it is given, and names three of the library's options in its types.
const passedOn = indexOptions as MiniSearchOptions

// pnpm keeps the dependencies of a package beside its real folder.
const vitepress = realpathSync(resolvePath('../node_modules/vitepress/package.json'))

/** VitePress writes the index: its copy of the library must read it too. */
const searchLibrary: Plugin = {
  name: 'search-library',
  enforce: 'pre',
  resolveId(name) {
    return name === 'minisearch' ? this.resolve(name, vitepress) : undefined
  },
}

export default defineConfig({
  title: 'CloudConnexa for TypeScript',
  description: 'Client packages and an emulator for the CloudConnexa REST API',
  base,
  lang: 'en',
  srcDir: '.pages',
  srcExclude: ['public/**'],
  cleanUrls: true,
  metaChunk: true,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}favicon.svg` }]],
  vite: {
    // Mermaid's largest parts and the index of the search are loaded by those who need them.
    build: { chunkSizeWarningLimit: 6_000 },
    resolve: {
      alias: [{ find: /^.*\/VPLocalSearchBox\.vue$/, replacement: resolvePath('./theme/search-box.vue') }],
    },
    plugins: [searchLibrary],
  },
  markdown: {
    // Fragments are written for GitHub.
    anchor: { slugify: slug },
    // `{id}` in a path is no attribute.
    attrs: { disable: true },
    config: (markdown) => {
      breakHeadingsAtSlashes(markdown)
      diagramsByName(markdown)
      labelTableCells(markdown)
    },
    // Comments and keywords keep enough contrast in light and dark.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    languageAlias: { cjs: 'javascript' },
  },
  themeConfig: {
    siteTitle: 'CloudConnexa SDK',
    nav: [
      { text: 'Guides', link: '/docs/guides/', activeMatch: '^/docs/guides/' },
      { text: 'Packages', link: '/packages/client/', activeMatch: '^/packages/' },
      { text: 'API reference', link: '/reference/', activeMatch: '^/reference/' },
      {
        text: 'The project',
        items: [
          { text: 'Introduction', link: '/introduction' },
          { text: 'Reliability', link: '/docs/reliability' },
          { text: 'Performance', link: '/docs/performance' },
          { text: 'Architecture', link: '/docs/architecture/' },
          { text: 'Contributing', link: '/CONTRIBUTING' },
        ],
      },
    ],
    sidebar: { ...referenceSidebars(), '/': documentSidebar() },
    outline: { level: [2, 3] },
    // Everything is searched in the reader's browser.
    search: {
      provider: 'local',
      options: { miniSearch: { options: passedOn, _splitIntoSections: splitIntoSections } },
    },
    footer: {
      message: 'Apache-2.0. An independent project, not affiliated with OpenVPN Inc.',
    },
  },
})
