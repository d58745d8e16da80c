/** A number as a content stream holds it: at most two decimals, never an exponent. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A text as a PDF string object: plain where it is ASCII, otherwise UTF-16 in hexadecimal digits. */
export function pdfText(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[()\\]/g, String.raw`\$&`)})`;
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
