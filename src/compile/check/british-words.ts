/** Beginnings, middles and ends of words that only British spelling has. Stricter than what the matcher reads as British. */
const BRITISH: readonly RegExp[] = [
  /oedem/,
  /haem/,
  /naem|aemi/,
  /(tum|col|behavi|fav|lab|od|hum)our/,
  /^(fibre|centre|litre|metre|goitre)s?$/,
  /paed/,
  /(?<!gastr)oesoph|oestr|foet|faec|caec|coeliac/,
  /rrhoea|pnoea/,
  /gynaec|anaesth|leucocyt/,
  /[a-z]{3}isation/,
  /(paral|anal)ys(e|ed|es|ing)$/,
  /^(ageing|grey|programme|mould|manoeuvre)s?$/,
];

/** The first word of the text that is spelled the British way, such as `tumour`, or undefined. */
export function britishWord(text: string): string | undefined {
  return text.split(/[^\p{L}]+/u).find((word) => BRITISH.some((pattern) => pattern.test(word.toLowerCase())));
}
