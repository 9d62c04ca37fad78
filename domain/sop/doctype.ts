/** XML without a DOCTYPE that declares nothing itself: it says nothing that is read, and what it names elsewhere is never fetched. */
export function withoutDoctype(xml: string): string {
  const at = markupDeclaration(xml);
  const bare = at < 0 ? null : /^<!DOCTYPE\s[^<>[\]]*>/i.exec(xml.slice(at, at + 2000));
  return bare ? xml.slice(0, at) + bare[0].replace(/[^\n]/g, ' ') + xml.slice(at + bare[0].length) : xml;
}

/** Where a `<!DOCTYPE` or `<!ENTITY` stands outside comments and CDATA; -1 for nowhere. */
export function markupDeclaration(xml: string): number {
  for (let at = xml.indexOf('<!'); at >= 0; at = xml.indexOf('<!', at)) {
    if (xml.startsWith('<!--', at)) at = after(xml, '-->', at + 4);
    else if (xml.startsWith('<![CDATA[', at)) at = after(xml, ']]>', at + 9);
    else return at;
    if (at < 0) return -1;
  }
  return -1;
}

function after(xml: string, end: string, from: number): number {
  const at = xml.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
}
