// The document is bundled at build time; its literal type would be huge and useless.
declare module '*.openapi.json' {
  const document: unknown
  export default document
}
