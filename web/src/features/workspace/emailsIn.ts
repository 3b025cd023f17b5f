const address = /^[^\s@<>]+@[^\s@<>]+$/;

/** The addresses in what somebody typed or pasted: "Ana <ana@acme.com>, bo@acme.com", one a line, or a mix. */
export function emailsIn(text: string): { emails: string[]; rest: string[] } {
  const emails = new Set<string>();
  const rest: string[] = [];
  for (const part of text.split(/[,;\n\t]+/)) {
    const inBrackets = /<([^>]+)>/.exec(part)?.[1];
    for (const word of (inBrackets ?? part).trim().split(/\s+/).filter(Boolean)) {
      if (address.test(word)) emails.add(word.toLowerCase());
      else rest.push(word);
    }
  }
  return { emails: [...emails], rest };
}
