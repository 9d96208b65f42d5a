// Bundled at build time. Only the version is read from it.
declare module '*/package.json' {
  const document: { readonly version: string }
  export default document
}
