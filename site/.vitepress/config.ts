import { slug } from 'github-slugger'
import { defineConfig } from 'vitepress'
import { diagramsByName } from './diagrams.ts'
import { searchableText } from './searchable-text.ts'
import { documentSidebar, referenceSidebars } from './sidebar.ts'

const base = process.env['SITE_BASE'] ?? '/'

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
  // Mermaid's largest parts are loaded by pages that need them.
  vite: { build: { chunkSizeWarningLimit: 2_000 } },
  markdown: {
    // Fragments are written for GitHub.
    anchor: { slugify: slug },
    // `{id}` in a path is no attribute.
    attrs: { disable: true },
    config: diagramsByName,
    languageAlias: { cjs: 'javascript' },
  },
  themeConfig: {
    siteTitle: 'CloudConnexa SDK',
    nav: [
      { text: 'Guides', link: '/docs/guides/', activeMatch: '^/docs/guides/' },
      { text: 'Packages', link: '/packages/client/', activeMatch: '^/packages/' },
      { text: 'API reference', link: '/reference/', activeMatch: '^/reference/' },
      { text: 'Architecture', link: '/docs/architecture/', activeMatch: '^/docs/architecture/' },
    ],
    sidebar: { ...referenceSidebars(), '/': documentSidebar() },
    outline: { level: [2, 3] },
    // Everything is searched in the reader's browser.
    search: {
      provider: 'local',
      options: {
        miniSearch: {
          searchOptions: {
            // A guide explains more than the page of a type that has the same word in its name.
            boostDocument: (page: string) => (page.includes('/reference/') ? 0.5 : 1),
          },
        },
        _render: searchableText,
      },
    },
    footer: {
      message: 'Apache-2.0. An independent project, not affiliated with OpenVPN Inc.',
    },
  },
})
