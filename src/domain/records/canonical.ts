import canonicalize from 'canonicalize';

/**
 * The canonical JSON text of a plain value (RFC 8785): keys sorted, no white space, so that equal values
 * have equal texts and so equal hashes on every device.
 */
export function canonicalText(value: unknown): string {
  return canonicalize(value) ?? 'null';
}
