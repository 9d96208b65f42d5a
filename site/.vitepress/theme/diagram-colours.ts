/** What Mermaid derives all its colours from. It computes with them, so that they cannot be variables of the style sheet. */
export interface DiagramColours {
  readonly [variable: string]: string | boolean
}

/** Beside VitePress's own colours, in light. */
export const lightColours: DiagramColours = {
  darkMode: false,
  background: '#ffffff',
  primaryColor: '#f0f2fb',
  primaryTextColor: '#3c3c43',
  primaryBorderColor: '#5672cd',
  secondaryColor: '#ebebef',
  tertiaryColor: '#f6f6f7',
  tertiaryBorderColor: '#c2c2c4',
  lineColor: '#67676c',
  textColor: '#3c3c43',
  noteBkgColor: '#ebebef',
  noteTextColor: '#3c3c43',
  noteBorderColor: '#c2c2c4',
  actorLineColor: '#c2c2c4',
  edgeLabelBackground: '#ffffff',
  sequenceNumberColor: '#ffffff',
  useGradient: false,
  dropShadow: 'none',
}

/** The same, in dark. */
export const darkColours: DiagramColours = {
  darkMode: true,
  background: '#1b1b1f',
  primaryColor: '#262b40',
  primaryTextColor: '#dfdfd6',
  primaryBorderColor: '#6f86de',
  secondaryColor: '#32363f',
  tertiaryColor: '#202127',
  tertiaryBorderColor: '#3c3f44',
  lineColor: '#98989f',
  textColor: '#dfdfd6',
  noteBkgColor: '#32363f',
  noteTextColor: '#dfdfd6',
  noteBorderColor: '#3c3f44',
  actorLineColor: '#515c67',
  edgeLabelBackground: '#1b1b1f',
  sequenceNumberColor: '#1b1b1f',
  useGradient: false,
  dropShadow: 'none',
}
