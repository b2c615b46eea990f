/** What no XML 1.0 document can hold, not even escaped. https://www.w3.org/TR/xml/#charsets */
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

const ESCAPED = /[&<>"'\t\n\r]/g

/** Whether all these texts can stand in an XML document. */
export function fitsXml(...texts: string[]): boolean {
  return !texts.some((text) => IMPOSSIBLE.test(text))
}

/**
 * A text for an element or an attribute in double quotes. Tabs and line breaks become references, or a
 * parser would make spaces of them.
 */
export function escapeXml(text: string): string {
  return text.replaceAll(ESCAPED, (character) => `&#${character.charCodeAt(0)};`)
}
