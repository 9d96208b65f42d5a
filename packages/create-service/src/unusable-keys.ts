const language = `
  arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof undefined var void while with yield`
const core = 'ready limits request requestPages use close then'
const template = 'client conformance connect connection created emulator expect it manifest run'

/** What cannot be the key of a service: words of the language, core's own keys, and what the code of the template needs. */
export const unusableKeys: ReadonlySet<string> = new Set(
  [language, core, template].flatMap((names) => names.trim().split(/\s+/)),
)
