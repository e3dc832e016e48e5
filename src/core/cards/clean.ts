/** Takes away what nobody sees and what turns the rest of a line around or ends a request. */
export function clean(words: string): string {
  return (
    words
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken away.
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, '')
  );
}

/** On one line: breaks and runs of spaces become one space. Spaces that hold words together, as French has them, stay. */
export function onOneLine(words: string): string {
  return clean(words)
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();
}
