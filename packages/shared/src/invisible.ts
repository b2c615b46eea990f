/**
 * What cannot be seen, or told from a space: control characters, what a font draws nothing for, what turns the direction,
 * and every space but the plain one. https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800]/gu
/** The same, but for joiners and variants where a script or an emoji needs them: there they can be seen. */
export const UNSEEN =
  /[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800](?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}\p{Script=Han}][\p{Join_Control}\p{Variation_Selector}])/gu
const OTHER_SPACE = /(?! )\p{Z}/gu

/** The characters of a text that cannot be seen, or told from a space: each once, in the order in which they come. */
export function invisibleCharacters(text: string): string[] {
  return [...new Set(text)].filter((character) => withoutInvisible(character) !== character)
}

/** The text without what cannot be seen; of other spaces, plain ones are left. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(INVISIBLE, '').replaceAll(OTHER_SPACE, ' ')
}
