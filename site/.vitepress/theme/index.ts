import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import { h } from 'vue'
import HomePicture from './home-picture.vue'
import MermaidDiagram from './mermaid-diagram.vue'
import NotFound from './not-found.vue'
import './style.css'
import './home.css'
import './search.css'
import './tables.css'

const theme: Theme = {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'not-found': () => h(NotFound) }),
  enhanceApp({ app }) {
    app.component('HomePicture', HomePicture)
    app.component('MermaidDiagram', MermaidDiagram)
  },
}
export default theme
