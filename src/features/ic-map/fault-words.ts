import type { Fault, FaultPlace, IcMapFault } from '#domain/ic-map/ic-map-fault.ts';
import { t } from '#i18n/translate.ts';

/** A fault in one sentence: where, what, and what to do. */
export function faultInWords({ place, fault }: IcMapFault): string {
  const where = placeInWords(place);
  const what = whatInWords(fault);
  return where === '' ? what : t('ic-map.fault-at', { where, what });
}

function placeInWords({ outcome, indicator, level, field }: FaultPlace): string {
  const names = [
    ...(outcome !== undefined && indicator === undefined
      ? [t('ic-map.place-outcome', { code: outcome })]
      : []),
    ...(indicator === undefined ? [] : [t('ic-map.place-indicator', { code: indicator })]),
    ...(level === undefined ? [] : [t('ic-map.place-level', { level })]),
  ].join(', ');
  if (field === '') return names;
  return names === ''
    ? t('ic-map.place-field', { field })
    : t('ic-map.place-named', { names, field });
}

function whatInWords(fault: Fault): string {
  switch (fault.tag) {
    case 'not-json':
      return t('ic-map.fault-not-json');
    case 'too-large':
      return t('ic-map.fault-too-large');
    case 'wrong-format':
      return fault.found === ''
        ? t('ic-map.fault-no-format')
        : t('ic-map.fault-wrong-format', { found: fault.found });
    case 'missing':
      return t('ic-map.fault-missing');
    case 'unknown-field':
      return t('ic-map.fault-unknown-field', { name: fault.name });
    case 'wrong-type':
      return t('ic-map.fault-wrong-type', { expected: typeInWords(fault.expected) });
    case 'wrong-value':
      return t('ic-map.fault-wrong-value', { allowed: fault.allowed.join(', ') });
    case 'empty':
      return t('ic-map.fault-empty');
    case 'too-long':
      return t('ic-map.fault-too-long', { limit: fault.limit });
    case 'out-of-range':
      return t('ic-map.fault-out-of-range');
    case 'not-plain':
      return t('ic-map.fault-not-plain');
    case 'reserved':
      return t('ic-map.fault-reserved', { id: fault.id });
    case 'missing-level':
      return t('ic-map.fault-missing-level', { level: fault.level });
    case 'unknown-level':
      return t('ic-map.fault-unknown-level', { level: fault.level });
    case 'unknown-role':
      return t('ic-map.fault-unknown-role', { role: fault.role });
    case 'duplicate-code':
      return t('ic-map.fault-duplicate-code', { code: fault.code });
    case 'duplicate-outcome':
      return t('ic-map.fault-duplicate-outcome', { code: fault.code });
    case 'duplicate-level':
      return t('ic-map.fault-duplicate-level', { level: fault.level });
    case 'duplicate-role':
      return t('ic-map.fault-duplicate-role', { role: fault.role });
    case 'same-rank':
      return t('ic-map.fault-same-rank', { levels: fault.levels.join(', '), rank: fault.rank });
  }
}

function typeInWords(expected: string): string {
  switch (expected) {
    case 'string':
      return t('ic-map.type-string');
    case 'number':
    case 'int':
      return t('ic-map.type-number');
    case 'array':
      return t('ic-map.type-array');
    default:
      return t('ic-map.type-object');
  }
}
