/**
 * Breaks text into lines between its words. A word that is longer than a line gets a line for itself.
 *
 * @param text - Text without line breaks.
 * @param width - Most characters of a line.
 */
export function wrapWords(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && longer.length > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}
