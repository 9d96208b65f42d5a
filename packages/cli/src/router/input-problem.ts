/** Something that was typed and does not fit. Its message is a sentence for the person who typed it. */
export class InputProblem extends SyntaxError {
  override readonly name = 'InputProblem'
}
