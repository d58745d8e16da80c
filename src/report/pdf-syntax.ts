/** A number as a content stream holds it: at most two decimals, never an exponent. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Beyond Latin-1, what English punctuation needs of PDFDocEncoding. Source: ISO 32000-1, table D.2. */
const PUNCTUATION: Readonly<Record<string, number>> = {
  '•': 0o200,
  '…': 0o203,
  '—': 0o204,
  '–': 0o205,
  '“': 0o215,
  '”': 0o216,
  '‘': 0o217,
  '’': 0o220,
};

/**
 * A text as a PDF string object: in PDFDocEncoding where that has all of it (a quarter of the bytes of the other way),
 * otherwise UTF-16 in hexadecimal digits.
 */
export function pdfText(text: string): string {
  // What would read as the mark of another encoding stands in that of all letters.
  if (/^(?!þÿ|ÿþ|ï»¿)[ -~¡-¬®-ÿ•…—–“”‘’]*$/.test(text)) {
    const octal = (sign: string) =>
      `\\${(PUNCTUATION[sign] ?? sign.charCodeAt(0)).toString(8).padStart(3, '0')}`;
    const plain = text.replaceAll(/[()\\]/g, String.raw`\$&`).replaceAll(/[^ -~]/g, octal);
    return `(${plain})`;
  }
  let digits = 'FEFF';
  for (let index = 0; index < text.length; index += 1) {
    digits += text.charCodeAt(index).toString(16).padStart(4, '0');
  }
  return `<${digits}>`;
}

/** A reference to an indirect object. */
export function pdfRef(object: number): string {
  return `${object} 0 R`;
}
